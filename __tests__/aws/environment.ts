import { join } from 'node:path';
import { systemClock } from '../../src/clock.js';
import { cloudEnvironment } from '../../src/embedded/cloud-environment.js';
import { startEmulator, type Emulator } from '../../src/embedded/emulator.js';
import { pythonEnvironment } from '../../src/embedded/python-environment.js';
import { RecordingLog } from '../fakes/log.js';
import './one-realm.js';

const packageRoot = join(import.meta.dirname, '..', '..');

/** An AWS on a loopback port of its own; whoever starts it stops it. */
export async function startAws(): Promise<Emulator> {
  const requirements = [join(packageRoot, 'broker', 'requirements-embedded.txt')];
  const log = new RecordingLog();
  const python = await pythonEnvironment({ packageRoot, requirements, env: process.env, log });
  return startEmulator({ packageRoot, python, path: process.env['PATH'] ?? '', clock: systemClock });
}

/** Points the SDK at `endpoint`, and at nothing of the user's; returns how to undo it. */
export function pointSdkAt(endpoint: string, overrides: Readonly<Record<string, string | undefined>> = {}) {
  const before = { ...process.env };
  for (const name of Object.keys(process.env))
    if (name.startsWith('AWS_')) Reflect.deleteProperty(process.env, name);
  const nothing = { AWS_CONFIG_FILE: '/dev/null', AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
  const wanted: Record<string, string | undefined> = {
    ...cloudEnvironment(endpoint),
    ...nothing,
    ...overrides,
  };
  for (const [name, value] of Object.entries(wanted)) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
  return () => {
    for (const name of Object.keys(process.env))
      if (!(name in before)) Reflect.deleteProperty(process.env, name);
    Object.assign(process.env, before);
  };
}
