import { describe, expect, it } from '@jest/globals';
import { lineAddress, webAddress } from '../../src/report/links.js';

const context = { repositoryUrl: 'https://github.com/acme/checkout', sha: 'abc123' };

describe('what a report may lead to', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://127.0.0.1:4566/x', 'http://127.0.0.1:4566/x'],
    ['https://example.com/"><script>', 'https://example.com/%22%3E%3Cscript%3E'],
    ['javascript:alert(1)', null],
    ['data:text/html,x', null],
    ['https://user@example.com/', null],
    ['https://:secret@example.com/', null],
    ['s3://bucket/key', null],
    ['resiliency/suite.yaml', null],
    [`https://example.com/${'x'.repeat(3000)}`, null],
    ['', null],
    [null, null],
    [undefined, null],
  ])('%j leads to %j', (text, address) => {
    expect(webAddress(text)).toBe(address);
  });

  it.each([
    ['resiliency/suite.yaml', 7, 'https://github.com/acme/checkout/blob/abc123/resiliency/suite.yaml#L7'],
    ['suite.yaml', null, 'https://github.com/acme/checkout/blob/abc123/suite.yaml'],
    ['a b/#1?.yaml', 7, 'https://github.com/acme/checkout/blob/abc123/a%20b/%231%3F.yaml#L7'],
    ['\ud800.yaml', 7, 'https://github.com/acme/checkout/blob/abc123/%EF%BF%BD.yaml#L7'],
    ['../../other/suite.yaml', 7, null],
    ['a/./b.yaml', 7, null],
    ['/etc/passwd', 7, null],
    ['', 7, null],
  ])('a line of %j is at %j', (file, line, address) => {
    expect(lineAddress({ file, line }, context)).toBe(address);
  });

  it.each([
    [{}],
    [{ sha: 'abc' }],
    [{ repositoryUrl: context.repositoryUrl }],
    [{ ...context, repositoryUrl: 'javascript:x' }],
  ])('no line is linked with %j alone', (partial) => {
    expect(lineAddress({ file: 'suite.yaml', line: 1 }, partial)).toBeNull();
  });
});
