import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inPieces } from '../../src/publish/pieces.js';

describe('a text in pieces', () => {
  it('is the same text', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 20 }), (texts, piece) => {
        expect([...inPieces(texts, piece)].join('')).toBe(texts.join(''));
      }),
    );
  });

  it('comes in pieces of at least the size asked for, the last one apart', () => {
    expect([...inPieces(['ab', 'c', 'def', '', 'g'], 3)]).toEqual(['abc', 'def', 'g']);
  });
});
