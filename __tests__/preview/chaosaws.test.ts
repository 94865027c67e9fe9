import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { CHAOSAWS } from '../../src/preview/chaosaws.js';

/** By module and function: the operations that the function itself calls on a client, by their IAM service. */
const READ_SOURCE = `
import ast, importlib, inspect, json, pkgutil
import botocore.session, chaosaws
from botocore import xform_name

session = botocore.session.get_session()
IAM = {"elbv2": "elasticloadbalancing", "emr": "elasticmapreduce"}
NAMED = {"lambda:Invoke": "lambda:InvokeFunction", "s3:ListBuckets": "s3:ListAllMyBuckets"}

def operations(service):
    return {xform_name(name): name for name in session.get_service_model(service).operation_names}

def services(tree):
    return {
        node.args[0].value
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "aws_client"
        and node.args and isinstance(node.args[0], ast.Constant)
    }

def called(tree):
    found = set()
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
            if isinstance(node.func.value, ast.Name) and node.func.value.id.endswith("client"):
                found.add(node.func.attr)
    return found

result = {}
for package in pkgutil.walk_packages(chaosaws.__path__, "chaosaws."):
    if not package.name.endswith((".actions", ".probes")):
        continue
    module = importlib.import_module(package.name)
    if not hasattr(module, "__all__"):
        continue
    result[package.name] = {}
    for name in module.__all__:
        tree = ast.parse(inspect.getsource(getattr(module, name)))
        single = services(tree)
        needs = set()
        if len(single) == 1:
            (service,) = single
            known = operations(service)
            for method in called(tree) & set(known):
                action = f"{IAM.get(service, service)}:{known[method]}"
                needs.add(NAMED.get(action, action))
        result[package.name][name] = sorted(needs)
print(json.dumps(result))
`;

type Needs = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

describe('what chaostoolkit-aws needs', () => {
  const python = join(import.meta.dirname, '../../.venv/bin/python');
  const { stdout, stderr } = spawnSync(python, ['-c', READ_SOURCE], { encoding: 'utf8' });
  const installed = JSON.parse(stdout || '{}') as Needs;

  it('is known for every action and probe of the installed version, and for no other', () => {
    expect(stderr).toBe('');
    const functions = (needs: Readonly<Record<string, object>>) =>
      Object.entries(needs).flatMap(([module, own]) => Object.keys(own).map((name) => `${module}.${name}`));
    expect(functions(CHAOSAWS).sort()).toEqual(functions(installed).sort());
  });

  it('leaves out no call that a function itself makes', () => {
    const calls = Object.entries(installed).flatMap(([module, own]) =>
      Object.entries(own).flatMap(([name, needs]) => needs.map((need) => ({ module, name, need }))),
    );
    expect(calls.length).toBeGreaterThan(100);
    const missing = calls.filter(
      ({ module, name, need }) => !CHAOSAWS[module]?.[name]?.split(' ').includes(need),
    );
    expect(missing).toEqual([]);
  });

  it('is written as IAM writes actions', () => {
    for (const own of Object.values(CHAOSAWS))
      for (const needs of Object.values(own))
        expect(needs).toMatch(/^[a-z0-9-]+:[A-Z]\w+( [a-z0-9-]+:[A-Z]\w+)*$/);
  });
});
