import { wrongInput } from '../errors.js';
import type { Problem } from '../problem.js';
import { region as regionName, type StateMachineArn } from './aws-names.js';
import { SETTINGS, type SettingName } from './catalogue.js';
import type { Face } from './face.js';
import type { Parsed } from './values.js';

/** Reads settings one by one and keeps what is wrong with each, so that all of it is told at once. */
export class Reader {
  private readonly problems: Problem[] = [];

  constructor(private readonly face: Face) {}

  text(name: SettingName): string {
    return this.face.read(name) || SETTINGS[name].default;
  }

  /** A setting with a default, or that may be empty. */
  parsed<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    const result = parse(this.text(name));
    if (result.ok) return result.value;
    this.problems.push({ message: `${this.face.label(name)}: ${result.message}`, fix: result.fix });
    return null;
  }

  optional<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    return this.text(name) === '' ? null : this.parsed(name, parse);
  }

  given<T>(name: SettingName, parse: (text: string) => Parsed<T>): T | null {
    if (this.text(name) !== '') return this.parsed(name, parse);
    this.problems.push({
      message: `${this.face.label(name)} is missing`,
      fix: `give it: ${SETTINGS[name].description}`,
    });
    return null;
  }

  /** For a setting that means nothing here: to read over it would do something else than was asked for. */
  refuse(name: SettingName, message: string, fix: string): void {
    if (this.text(name) === '') return;
    this.problems.push({ message: `${this.face.label(name)} ${message}`, fix });
  }

  expectOneOf(suite: boolean, experiments: boolean): void {
    if (suite !== experiments) return;
    const [first, second] = [this.face.label('suite'), this.face.label('experiments')];
    this.problems.push(
      suite
        ? {
            message: `${first} and ${second} are both given`,
            fix: 'keep one: a suite names its own experiments',
          }
        : { message: `neither ${first} nor ${second} is given`, fix: 'name the suite file to run' },
    );
  }

  regionOf(machine: StateMachineArn | null): string {
    const asked = this.optional('aws-region', regionName);
    if (asked && machine && asked !== machine.region) {
      this.problems.push({
        message: `${this.face.label('aws-region')} is ${asked}, but the state machine is in ${machine.region}`,
        fix: `leave it empty, or write ${machine.region}`,
      });
    }
    return asked ?? machine?.region ?? '';
  }

  finish(): void {
    if (this.problems.length > 0) throw wrongInput(this.problems);
  }
}
