import { printProblem, type Place, type Problem } from '../problem.js';
import type { Document } from './document.js';
import type { Outline } from './outline.js';
import type { Json, JsonObject } from './plan.js';

/** Things that are kept of either kind: enough for every honest file, and an end to a hostile one. */
const MOST_KEPT = 1000;

/** What was found wrong, and what is worth knowing. Each thing is kept once. */
export class Findings {
  private readonly refused = new Map<string, Problem>();
  private readonly warned = new Map<string, Problem>();

  refuse(problem: Problem): void {
    if (this.refused.size < MOST_KEPT) this.refused.set(printProblem(problem), problem);
  }

  warn(problem: Problem): void {
    if (this.warned.size < MOST_KEPT) this.warned.set(printProblem(problem), problem);
  }

  get problems(): readonly Problem[] {
    return [...this.refused.values()];
  }

  get warnings(): readonly Problem[] {
    return [...this.warned.values()];
  }
}

/** A value that knows where it was written, and what to do with a complaint about it. */
export class Located {
  private constructor(
    /** undefined: not written at all. */
    readonly value: Json | undefined,
    private readonly outline: Outline,
    private readonly document: Document,
    private readonly findings: Findings,
  ) {}

  static root(document: Document, findings: Findings): Located {
    return new Located(document.value, document.outline, document, findings);
  }

  /** Where the value, or else the nearest thing around it, was written. */
  get place(): Place {
    return { file: this.document.source.file, line: this.document.lines.lineAt(this.outline.offset) };
  }

  /** The value under a key; absent when this is no object or does not have it. */
  key(name: string): Located {
    const object = isObject(this.value) && Object.hasOwn(this.value, name) ? this.value : undefined;
    return this.child(object?.[name], name);
  }

  /** Items of a list; none when this is not a list. */
  get items(): readonly Located[] {
    if (!Array.isArray(this.value)) return [];
    return this.value.map((item: Json, index) => this.child(item, String(index)));
  }

  /** Entries of an object; none when this is not an object. */
  get entries(): readonly (readonly [string, Located])[] {
    if (!isObject(this.value)) return [];
    return Object.entries(this.value).map(([key, value]) => [key, this.child(value, key)] as const);
  }

  /** The scalar as written without quotes (`''` for nothing at all); null for everything else, and in JSON. */
  get plain(): string | null {
    return this.document.json ? null : this.outline.plain;
  }

  /** The key of this value, when it was written without quotes. */
  get plainKey(): string | null {
    return this.document.json ? null : this.outline.plainKey;
  }

  get outermost(): boolean {
    return this.outline === this.document.outline;
  }

  at(path: readonly PropertyKey[]): Located {
    return path.reduce<Located>((here, step) => here.step(String(step)), this);
  }

  get absent(): boolean {
    return this.value === undefined;
  }

  refuse(message: string, fix: string): void {
    this.findings.refuse({ message, fix, place: this.place });
  }

  warn(message: string, fix: string): void {
    this.findings.warn({ message, fix, place: this.place });
  }

  private step(key: string): Located {
    if (!Array.isArray(this.value)) return this.key(key);
    const list = this.value as readonly Json[];
    return this.child(list[Number(key)], key);
  }

  private child(value: Json | undefined, key: string): Located {
    return new Located(value, this.outline.children.get(key) ?? this.outline, this.document, this.findings);
  }
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
