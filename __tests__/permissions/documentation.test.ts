import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Need } from './needed.js';
import { grantedToGate, templateResources } from './template.js';

const oneOrMore = z.union([z.string().array(), z.string().transform((one) => [one])]);
const policy = z.object({
  Version: z.literal('2012-10-17'),
  Statement: z
    .object({
      Effect: z.literal('Allow'),
      Action: oneOrMore,
      Resource: oneOrMore.optional(),
      Principal: z.record(z.string(), z.string()).optional(),
      Condition: z.record(z.string(), z.record(z.string(), oneOrMore)).optional(),
    })
    .array(),
});
type Policy = z.infer<typeof policy>;

const policies = [...readFileSync('docs/permissions.md', 'utf8').matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
  ([, text = '']) => policy.parse(JSON.parse(text)),
);

/** The one policy of the page that allows an action. */
function policyOf(action: string): Policy {
  const [found, ...others] = policies.filter(({ Statement }) =>
    Statement.some(({ Action }) => Action.includes(action)),
  );
  if (!found || others.length > 0) throw new Error(`${action} is in ${others.length + 1} policies`);
  return found;
}

const needsIn = ({ Statement }: Policy): readonly Need[] =>
  Statement.flatMap(({ Action, Resource = [] }) =>
    Action.flatMap((action) => Resource.map((resource) => ({ action, resource }))),
  );

const sorted = (needs: readonly Need[]) =>
  needs.map(({ action, resource }) => `${action} ${resource}`).sort();

const ACCOUNT = 'eu-central-1:222222222222';
const names = {
  Prefix: 'resiliency-gate',
  'AWS::Partition': 'aws',
  'AWS::Region': 'eu-central-1',
  'AWS::AccountId': '222222222222',
  'ExperimentBucket.Arn': 'arn:aws:s3:::resiliency-gate-experiments-222222222222-eu-central-1',
  'JournalBucket.Arn': 'arn:aws:s3:::resiliency-gate-journals-222222222222-eu-central-1',
  StateMachine: `arn:aws:states:${ACCOUNT}:stateMachine:resiliency-gate`,
  'StateMachine.Name': 'resiliency-gate',
  KmsKeyArn: `arn:aws:kms:${ACCOUNT}:key/1234abcd-12ab-34cd-56ef-1234567890ab`,
};

describe('the policies that the documentation writes out', () => {
  it("are the gate's as the stack makes it, to the letter", () => {
    expect(sorted(needsIn(policyOf('states:StartExecution')))).toEqual(sorted(grantedToGate(names)));
  });

  it('trust the subjects of a job in both their forms, for AWS alone', () => {
    const { Statement } = policyOf('sts:AssumeRoleWithWebIdentity');
    const { StringEquals = {} } = Statement[0]?.Condition ?? {};
    expect(StringEquals['token.actions.githubusercontent.com:aud']).toEqual(['sts.amazonaws.com']);
    expect(StringEquals['token.actions.githubusercontent.com:sub']).toEqual([
      expect.stringMatching(/^repo:[\w-]+\/[\w-]+:/),
      expect.stringMatching(/^repo:[\w-]+@\d+\/[\w-]+@\d+:/),
    ]);
  });

  it('let one role assume the other that trusts it, and tag its sessions', () => {
    const [asking, trusting] = policies.filter(({ Statement }) =>
      Statement.some(({ Action }) => Action.includes('sts:AssumeRole')),
    );
    const actions = (one: Policy | undefined) => one?.Statement.flatMap(({ Action }) => Action).sort();
    expect(actions(asking)).toEqual(['sts:AssumeRole', 'sts:TagSession']);
    expect(actions(trusting)).toEqual(actions(asking));
    expect(asking?.Statement.map(({ Resource }) => Resource)).toEqual([
      ['arn:aws:iam::222222222222:role/resiliency-gate'],
    ]);
    expect(new Set(trusting?.Statement.map(({ Principal }) => Principal?.['AWS']))).toEqual(
      new Set(['arn:aws:iam::111111111111:role/ci']),
    );
  });

  const ARNS: Readonly<Record<string, (name: string) => string>> = {
    'AWS::S3::Bucket': (name) => `arn:aws:s3:::${name}`,
    'AWS::Lambda::Function': (name) => `arn:aws:lambda:${ACCOUNT}:function:${name}`,
    'AWS::Logs::LogGroup': (name) => `arn:aws:logs:${ACCOUNT}:log-group:${name}`,
    'AWS::StepFunctions::StateMachine': (name) => `arn:aws:states:${ACCOUNT}:stateMachine:${name}`,
    'AWS::CloudWatch::Alarm': (name) => `arn:aws:cloudwatch:${ACCOUNT}:alarm:${name}`,
    'AWS::IAM::ManagedPolicy': (name) => `arn:aws:iam::222222222222:policy/${name}`,
    // CloudFormation names them after the stack, and a bucket's policy is the bucket's.
    'AWS::IAM::Role': () => 'arn:aws:iam::222222222222:role/resiliency-gate-RunnerRole-1ABCDEF',
    'AWS::S3::BucketPolicy': () => 'arn:aws:s3:::resiliency-gate-experiments-222222222222-eu-central-1',
  };

  it.each(templateResources(names))(
    'let whoever deploys the broker make its $type $name',
    ({ type, name }) => {
      const arn = ARNS[type]?.(name ?? '') ?? `nobody knows ${type}`;
      const allowed = needsIn(policyOf('cloudformation:*')).filter(
        ({ action, resource }) => action.startsWith(`${arn.split(':')[2] ?? ''}:`) && covers(resource, arn),
      );
      expect(allowed).not.toEqual([]);
    },
  );
});

function covers(pattern: string, arn: string): boolean {
  return pattern.endsWith('*') ? arn.startsWith(pattern.slice(0, -1)) : arn === pattern;
}
