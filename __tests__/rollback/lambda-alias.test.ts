import { describe, expect, test } from '@jest/globals';
import { GateError } from '../../src/errors.js';
import { LambdaAliasTrigger, type AliasTarget, type LambdaAliases } from '../../src/rollback/lambda-alias.js';
import type { LambdaAliasAct } from '../../src/suite/rollback-plan.js';
import { aPlaying, NEVER } from './playing.js';

const ACT: LambdaAliasAct = {
  kind: 'lambda-alias',
  function: 'checkout',
  alias: 'live',
  version: null,
  region: null,
};

class FakeAliases implements LambdaAliases {
  readonly pointed: string[] = [];

  constructor(
    private now: AliasTarget,
    private readonly published: readonly string[],
    private readonly sticky = false,
  ) {}

  target(): Promise<AliasTarget> {
    return Promise.resolve(this.now);
  }

  versions(): Promise<readonly string[]> {
    return Promise.resolve(this.published);
  }

  point(_: string, __: string, version: string): Promise<AliasTarget> {
    this.pointed.push(version);
    if (!this.sticky) this.now = { version, weights: {} };
    return Promise.resolve(this.now);
  }

  urlOf(): string {
    return 'https://console/checkout';
  }
}

const at = (version: string, weights: AliasTarget['weights'] = {}): AliasTarget => ({ version, weights });

async function played(aliases: FakeAliases, act: Partial<LambdaAliasAct> = {}) {
  const { playing, links, end } = aPlaying();
  const ended = await new LambdaAliasTrigger({ ...ACT, ...act }, aliases)
    .play(playing)
    .catch((error: unknown) => error);
  end();
  return { ended, links, pointed: aliases.pointed };
}

describe('an alias goes back to', () => {
  test.each([
    ['the version before', at('42'), ['40', '41', '42', '43'], '41'],
    ['the highest before, counted as numbers', at('10'), ['2', '9', '10'], '9'],
    // CodeDeploy and SAM leave the alias at the earlier version while they shift traffic; others do it the other way round.
    ['the earlier one, while traffic is shifted to the new one', at('41', { 42: 0.1 }), ['41', '42'], '41'],
    [
      'the earlier one, while the last traffic is shifted away from it',
      at('42', { 41: 0.1 }),
      ['41', '42'],
      '41',
    ],
  ])('%s', async (_, now, published, version) => {
    const { ended, links, pointed } = await played(new FakeAliases(now, published));
    expect(pointed).toEqual([version]);
    expect(links).toEqual(['https://console/checkout']);
    expect(ended).toMatchObject({
      outcome: 'done',
      reason: expect.stringMatching(
        new RegExp(`^alias live of checkout points at version ${version}; it pointed at`),
      ),
    });
  });

  test('what the suite says', async () => {
    const { pointed } = await played(new FakeAliases(at('42'), ['41', '42']), { version: '7' });
    expect(pointed).toEqual(['7']);
  });

  test.each([
    ['there is none before', at('1'), ['1']],
    ['it follows what is not published', at('$LATEST'), ['1', '2']],
  ])('nothing when %s', async (_, now, published) => {
    const { ended, pointed } = await played(new FakeAliases(now, published));
    expect(pointed).toEqual([]);
    expect(ended).toMatchObject({ code: 'refused', hint: expect.stringMatching(/version/) });
  });

  test('and has failed when it then points elsewhere', async () => {
    const { ended } = await played(new FakeAliases(at('42'), ['41', '42'], true));
    expect(ended).toMatchObject({ outcome: 'failed' });
  });
});

test('a rehearsal says where the alias would point, and changes nothing', async () => {
  const aliases = new FakeAliases(at('41', { 42: 0.1 }), ['41', '42']);
  expect(await new LambdaAliasTrigger(ACT, aliases).plan(NEVER)).toBe(
    'point alias live of checkout at version 41 alone (now version 41 and for 10 % at 42)',
  );
  expect(aliases.pointed).toEqual([]);
});

test('an alias goes back no further when the answer to its change was lost', async () => {
  const aliases = new FakeAliases(at('42'), ['40', '41', '42']);
  const point = aliases.point.bind(aliases);
  aliases.point = async (...asked) => {
    const answer = await point(...asked);
    if (aliases.pointed.length === 1)
      throw new GateError('unavailable', 'lambda:UpdateAlias was reset', { hint: 'try again' });
    return answer;
  };
  expect(await played(aliases)).toMatchObject({
    ended: {
      outcome: 'done',
      reason: 'alias live of checkout points at version 41; it pointed at version 42',
    },
    pointed: ['41', '41'],
  });
});
