import { CORE_SCHEMA, defineScalarTag, defineSequenceTag, load } from 'js-yaml';
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Need } from './needed.js';

/** What an intrinsic function of CloudFormation is written with: `!Sub text` is `{ Sub: text }`. */
const functions = [
  defineScalarTag('!', {
    matchByTagPrefix: true,
    resolve: (text, _explicit, tag) => ({ [tag.slice(1)]: text }),
    identify: () => false,
  }),
  defineSequenceTag<{ readonly tag: string; readonly items: unknown[] }, unknown>('!', {
    matchByTagPrefix: true,
    create: (tag) => ({ tag, items: [] }),
    addItem: ({ items }, item) => void items.push(item),
    finalize: ({ tag, items }) => ({ [tag.slice(1)]: items }),
    identify: () => false,
  }),
];

const oneOrMore = z.union([z.unknown().array(), z.unknown().transform((one) => [one])]);
const statement = z.object({
  Effect: z.literal('Allow'),
  Action: z.union([z.string().array(), z.string().transform((one) => [one])]),
  Resource: oneOrMore,
});
const resource = z.looseObject({ Type: z.string(), Properties: z.looseObject({}) });
const template = z.object({
  Resources: z
    .object({
      GatePolicy: z.looseObject({
        Type: z.string(),
        Properties: z.looseObject({ PolicyDocument: z.object({ Statement: z.unknown().array() }) }),
      }),
    })
    .catchall(resource),
  Outputs: z.record(z.string(), z.unknown()),
});

function read() {
  const text = readFileSync('broker/template.yaml', 'utf8');
  return template.parse(load(text, { schema: CORE_SCHEMA.withTags(functions) }));
}

/** The names of the stack's outputs. */
export function templateOutputs(): readonly string[] {
  return Object.keys(read().Outputs);
}

/** What the stack makes: each resource's type, and the name that it is given; null when CloudFormation names it. */
export function templateResources(names: Readonly<Record<string, string>>) {
  return Object.values(read().Resources).map(({ Type: type, Properties }) => {
    const [, given] = Object.entries(Properties).find(([key]) => NAMES.has(key)) ?? [];
    return { type, name: given === undefined ? null : valueOf(given, names) };
  });
}

const NAMES = new Set([
  ...['BucketName', 'FunctionName', 'LogGroupName', 'StateMachineName', 'AlarmName', 'ManagedPolicyName'],
]);

/**
 * What the policy of the gate grants, whatever condition it is granted on. `names` are the values of `!Ref Name`,
 * `!GetAtt Name.Attribute` and `${…}`; a resource may hold wildcards.
 */
export function grantedToGate(names: Readonly<Record<string, string>>): readonly Need[] {
  const { Statement } = read().Resources.GatePolicy.Properties.PolicyDocument;
  return Statement.map((one) => statement.parse(ifGiven(one))).flatMap(({ Action, Resource }) =>
    Action.flatMap((action) => Resource.map((one) => ({ action, resource: valueOf(one, names) }))),
  );
}

const conditional = z.object({ If: z.tuple([z.string(), z.unknown(), z.unknown()]) });

function ifGiven(value: unknown): unknown {
  const read = conditional.safeParse(value);
  return read.success ? read.data.If[1] : value;
}

const reference = z.union([
  z.string(),
  z.object({ Ref: z.string() }).transform(({ Ref }) => `\${${Ref}}`),
  z.object({ GetAtt: z.string() }).transform(({ GetAtt }) => `\${${GetAtt}}`),
  z.object({ Sub: z.string() }).transform(({ Sub }) => Sub),
]);

function valueOf(value: unknown, names: Readonly<Record<string, string>>): string {
  return reference.parse(value).replace(/\$\{([\w:.]+)\}/g, (whole, name: string) => names[name] ?? whole);
}
