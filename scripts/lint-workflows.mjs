// Lints every workflow that stands here, our own and the examples': actionlint for what is wrong, zizmor for what is dangerous.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './node24.mjs';
import { workflowTools } from './workflow-tools.mjs';

const { actionlint, zizmor } = await workflowTools();
const workflows = ['.github/workflows', 'examples/workflows'].flatMap((folder) =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((file) => /\.ya?ml$/.test(file))
        .map((file) => join(folder, file))
    : [],
);
const checks = [
  // Programs that it would run when they happen to be installed; what is said must not depend on the machine.
  [actionlint, ['-shellcheck=', '-pyflakes=', ...workflows]],
  [zizmor, ['--offline', '--no-progress', '--quiet', '--config=.github/zizmor.yml', ...workflows]],
];
const failed = checks.filter(
  ([command, args]) => spawnSync(command, args, { cwd: root, stdio: 'inherit' }).status !== 0,
);
console.log(`${workflows.length} workflows`);
process.exit(failed.length === 0 ? 0 : 1);
