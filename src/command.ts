import { Command, Option } from 'commander';
import { SETTING_NAMES, SETTINGS, type SettingName } from './settings/catalogue.js';
import { commandFace } from './settings/face.js';
import { readSettings } from './settings/read.js';
import { EXIT } from './exit.js';

/** Flags that may be given several times: one value a line. */
const REPEATABLE: readonly SettingName[] = ['experiments', 'vars'];

/** The commands. Each loads what it needs when it is called. */
export function buildProgram(): Command {
  const program = new Command('resiliency-gate')
    .description('Lets a deployment through only if the system survives its failures.')
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.wrongInput));
  program.addCommand(runCommand(), { isDefault: false });
  program.addCommand(localCommand());
  return program;
}

function runCommand(): Command {
  const command = new Command('run').description(
    'Run a suite, judge it, report; the exit code is the verdict.',
  );
  for (const name of SETTING_NAMES) command.addOption(flagOf(name));
  return command.action(async (flags: Readonly<Record<string, string | undefined>>) => {
    const given = Object.fromEntries(
      SETTING_NAMES.flatMap((name) => {
        const value = flags[camelCase(name)];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    const settings = readSettings(commandFace(given, process.env));
    const { runInTerminal } = await import('./terminal.js');
    process.exitCode = await runInTerminal(settings);
  });
}

function localCommand(): Command {
  return new Command('local')
    .description(
      'Start the embedded broker – an AWS emulator with the real one in it – and say how to use it.',
    )
    .option('--json', 'print one line of JSON instead')
    .action(async ({ json }: { readonly json?: true }) => {
      const { serveLocally } = await import('./terminal.js');
      process.exitCode = await serveLocally(json === true);
    });
}

/** The environment is read by the settings themselves, so that messages name what was really given. */
function flagOf(name: SettingName): Option {
  const { description, default: fallback } = SETTINGS[name];
  const option = new Option(
    `--${name} <value>`,
    fallback === '' ? description : `${description} (${fallback})`,
  );
  if (!REPEATABLE.includes(name)) return option;
  return option.argParser((value, earlier: string | undefined) =>
    earlier === undefined ? value : `${earlier}\n${value}`,
  );
}

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
