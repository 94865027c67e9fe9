import { describe, expect, it } from '@jest/globals';
import { cloudEnvironment, emulatorEnvironment } from '../../src/embedded/cloud-environment.js';
import { printLocalJson, printLocalText } from '../../src/embedded/print-local.js';

const endpoint = 'http://127.0.0.1:4599';
const broker = {
  endpoint,
  region: 'us-east-1',
  env: cloudEnvironment(endpoint),
  stateMachineArn: 'arn:aws:states:us-east-1:000000000000:stateMachine:resiliency-gate',
  bucket: 'experiments',
  journalBucket: 'journals',
};

describe('what `resiliency-gate local` prints', () => {
  it('is lines to paste into a shell', () => {
    const lines = printLocalText(broker, ['PATH', 'HOME']).split('\n');
    expect(lines).toContain(`export AWS_ENDPOINT_URL=${endpoint}`);
    expect(lines.join('\n')).toContain(`--state-machine-arn ${broker.stateMachineArn}`);
    expect(lines.filter((line) => line.startsWith('unset'))).toEqual([]);
  });

  it('unsets what would lead an SDK elsewhere, and nothing else', () => {
    const present = ['PATH', 'AWS_PROFILE', 'AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL', 'AWS_SESSION_TOKEN'];
    expect(printLocalText(broker, present).split('\n')).toContain(
      'unset AWS_ENDPOINT_URL_S3 AWS_PROFILE AWS_SESSION_TOKEN',
    );
  });

  it('is one line of JSON for scripts', () => {
    const line = printLocalJson(broker, 42);
    expect(line).not.toContain('\n');
    expect(JSON.parse(line)).toEqual({ ...broker, pid: 42 });
  });
});

describe('the environment of the emulator', () => {
  it('holds nothing of the user but the PATH, and no real credentials', () => {
    const env = emulatorEnvironment(4599, { scratch: '/scratch', path: ['/env/bin', '/bin'], token: 'ours' });
    expect(env).toMatchObject({
      PATH: '/env/bin:/bin',
      HOME: '/scratch',
      AWS_ENDPOINT_URL: endpoint,
      AWS_SECRET_ACCESS_KEY: 'embedded',
      BIND_HOST: '127.0.0.1',
    });
    expect(Object.values(env).filter((value) => value === process.env['HOME'])).toEqual([]);
  });
});
