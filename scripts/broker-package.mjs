// Packages the broker: the runner's zip and the state machine's definition under names that change with their content
// (CloudFormation only looks at names), and the template beside them. The same sources give the same bytes.
//   node scripts/broker-package.mjs [--platform aws|local] [--out build/broker]
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';

const root = join(import.meta.dirname, '..');
const broker = join(root, 'broker');
const LAMBDA = ['--platform', 'manylinux2014_x86_64', '--implementation', 'cp', '--python-version', '3.12'];
// What a local build or another pip would write differently and Lambda does not read.
const VOLATILE =
  /(^|\/)(__pycache__|bin)\/|\.dist-info\/(RECORD|WHEEL|INSTALLER|REQUESTED|direct_url\.json)$/;
const REGULAR_FILE = (0o100644 << 16) >>> 0;
const UNIX = 3;

/**
 * Writes runner-<digest>.zip, state-machine-<digest>.asl.json and template.yaml to `out`.
 * `local` leaves the dependencies out: the embedded broker's virtual environment has the same pins.
 */
export function packageBroker({ platform, out }) {
  mkdirSync(out, { recursive: true });
  const definition = readFileSync(join(broker, 'state-machine.asl.json'));
  const runner = zip({ ...(platform === 'aws' ? dependencies() : {}), ...sources() });
  const codeKey = `runner-${digest(runner)}.zip`;
  const definitionKey = `state-machine-${digest(definition)}.asl.json`;
  for (const old of readdirSync(out)) {
    if (/^(runner|state-machine)-[0-9a-f]{12}\./.test(old)) rmSync(join(out, old));
  }
  writeFileSync(join(out, codeKey), runner);
  writeFileSync(join(out, definitionKey), definition);
  copyFileSync(join(broker, 'template.yaml'), join(out, 'template.yaml'));
  return { codeKey, definitionKey, bytes: runner.length };
}

function sources() {
  const names = readdirSync(join(broker, 'runner')).filter((name) => name.endsWith('.py'));
  return Object.fromEntries(
    names.map((name) => [`runner/${name}`, readFileSync(join(broker, 'runner', name))]),
  );
}

function dependencies() {
  const folder = mkdtempSync(join(tmpdir(), 'broker-package-'));
  try {
    // --no-deps: the file names every dependency, and one of them has no wheel (it is pure Python).
    const install = [
      'install',
      '--quiet',
      '--no-deps',
      '--no-compile',
      '--require-hashes',
      '--disable-pip-version-check',
    ];
    const list = ['--target', folder, '--requirement', join(broker, 'runner', 'requirements.txt')];
    run(python(), ['-m', 'pip', ...install, ...LAMBDA, ...list]);
    return Object.fromEntries(files(folder).map((file) => [file, readFileSync(join(folder, file))]));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function files(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((name) => !VOLATILE.test(name));
}

function python() {
  const own = join(root, '.venv', 'bin', 'python');
  return existsSync(own) ? own : 'python3';
}

function run(command, parameters) {
  const { status, stderr, error } = spawnSync(command, parameters, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${command} ${parameters.join(' ')}\n${error?.message ?? stderr}`);
}

function zip(content) {
  const entries = Object.entries(content).sort(([a], [b]) => (a < b ? -1 : 1));
  const options = { level: 9, mtime: new Date(1980, 0, 1), os: UNIX, attrs: REGULAR_FILE };
  return zipSync(Object.fromEntries(entries.map(([name, body]) => [name, [body, options]])));
}

function digest(content) {
  return createHash('sha256').update(content).digest('hex').slice(0, 12);
}

function main() {
  const { values } = parseArgs({
    options: {
      platform: { type: 'string', default: 'aws' },
      out: { type: 'string', default: join('build', 'broker') },
    },
  });
  if (!['aws', 'local'].includes(values.platform)) {
    console.error(`--platform ${values.platform}: write aws or local`);
    process.exit(2);
  }
  const { codeKey, definitionKey, bytes } = packageBroker({
    platform: values.platform,
    out: resolve(values.out),
  });
  console.log(`${values.out}/${codeKey}  ${(bytes / 1024 / 1024).toFixed(1)} MiB
${values.out}/${definitionKey}
${values.out}/template.yaml

Upload and deploy (choose a private bucket of yours in the same region):

  aws s3 cp ${values.out}/ s3://CODE_BUCKET/resiliency-gate/ --recursive --exclude template.yaml
  aws cloudformation deploy --stack-name resiliency-gate --template-file ${values.out}/template.yaml \\
    --capabilities CAPABILITY_NAMED_IAM --parameter-overrides CodeBucket=CODE_BUCKET \\
    CodeKey=resiliency-gate/${codeKey} DefinitionKey=resiliency-gate/${definitionKey}`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(resolve(process.argv[1])).href) {
  try {
    main();
  } catch (problem) {
    console.error(`the broker could not be packaged: ${problem.message}`);
    process.exit(1);
  }
}
