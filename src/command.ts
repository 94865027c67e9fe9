import { Command, Option } from 'commander';
import { isSecret, SETTINGS, settingsOf, type Mode, type SettingName } from './settings/catalogue.js';
import { commandFace } from './settings/face.js';
import { readSettings } from './settings/read.js';
import type { Settings } from './settings/settings.js';
import { EXIT } from './exit.js';

/** Flags that may be given several times: one value a line. */
const REPEATABLE: readonly SettingName[] = [
  'experiments',
  'vars',
  'journals',
  'role-to-assume',
  'role-session-tags',
];

/** The commands. Each loads what it needs when it is called. */
export function buildProgram(): Command {
  const program = new Command('resiliency-gate')
    .description('Lets a deployment through only if the system survives its failures.')
    .showHelpAfterError('(--help shows what there is)')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : EXIT.wrongInput));
  const commands = [
    gateCommand('run', 'Run a suite, judge it, report; the exit code is the verdict.'),
    gateCommand('plan', 'Tell what a run would do, and what is wrong with the suite; nothing is started.'),
    gateCommand(
      'judge',
      'Judge journals that are already there, without any service; reports and exit code as in run.',
    ),
    gateCommand('collect', 'Watch a run that was started before, judge it, report; exit code as in run.'),
    gateCommand('stop', 'End a run, so that its rollbacks are played, and tell what became of each fault.'),
    localCommand(),
  ];
  // Or else an unknown flag would exit with 1, which means that a requirement was missed.
  for (const command of commands) program.addCommand(command.copyInheritedSettings(program));
  return program;
}

function gateCommand(mode: Mode, description: string): Command {
  const command = new Command(mode).description(description);
  const names = settingsOf(mode).filter((name) => !isSecret(name));
  for (const name of names) command.addOption(flagOf(name));
  return command.action(async (flags: Readonly<Record<string, string | undefined>>) => {
    const given = Object.fromEntries(
      names.flatMap((name) => {
        const value = flags[camelCase(name)];
        return value === undefined ? [] : [[name, value]];
      }),
    );
    process.exitCode = await carryOut(readSettings(commandFace({ ...given, mode }, process.env)));
  });
}

async function carryOut(settings: Settings): Promise<number> {
  if (settings.mode === 'judge') return (await import('./terminal-judge.js')).judgeInTerminal(settings);
  if (settings.mode === 'plan') return (await import('./terminal-plan.js')).planInTerminal(settings);
  return (await import('./terminal.js')).runInTerminal(settings);
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
  const repeatable = REPEATABLE.includes(name);
  const yesOrNo = fallback === 'true' || fallback === 'false';
  const value = yesOrNo ? '[value]' : `<value${repeatable ? '...' : ''}>`;
  const flag = `${SHORTER[name] ?? ''}--${name} ${value}`;
  const option = new Option(flag, fallback === '' ? description : `${description} (${fallback})`);
  if (yesOrNo) return option.preset('true');
  if (!repeatable) return option;
  return option.argParser((value, earlier: string | undefined) =>
    earlier === undefined ? value : `${earlier}\n${value}`,
  );
}

/** Another name that people expect. */
const SHORTER: Partial<Record<SettingName, string>> = { 'report-dir': '--out, ' };

function camelCase(name: string): string {
  return name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
