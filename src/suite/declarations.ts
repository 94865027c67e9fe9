import { isObject, type Located } from './located.js';

export type Section = 'hypothesis' | 'method' | 'rollbacks';

/** An activity of an experiment that has a name of its own: no `ref`. */
export interface Declaration {
  readonly name: string;
  readonly type: string;
  readonly section: Section;
  /** `python`, `process`, `http`, or whatever stands there. */
  readonly provider: string;
  readonly hasTolerance: boolean;
}

/** The lists of activities of an experiment, as written. */
export function sectionsOf(experiment: Located): Readonly<Record<Section, Located>> {
  return {
    hypothesis: experiment.key('steady-state-hypothesis').key('probes'),
    method: experiment.key('method'),
    rollbacks: experiment.key('rollbacks'),
  };
}

/** Every named activity, in the order of the sections. */
export function declarationsOf(experiment: Located): readonly Declaration[] {
  const sections = sectionsOf(experiment);
  return (['hypothesis', 'method', 'rollbacks'] as const).flatMap((section) =>
    sections[section].items.flatMap((activity) => declaration(activity, section)),
  );
}

function declaration(activity: Located, section: Section): readonly Declaration[] {
  const name = activity.key('name').value;
  if (!isObject(activity.value) || isRef(activity) || typeof name !== 'string') return [];
  const type = activity.key('type').value;
  const provider = activity.key('provider').key('type').value;
  return [
    {
      name,
      type: typeof type === 'string' ? type : '',
      section,
      provider: typeof provider === 'string' ? provider : '',
      hasTolerance: !activity.key('tolerance').absent,
    },
  ];
}

export function isRef(activity: Located): boolean {
  return !activity.key('ref').absent;
}

/** What a `ref` can name: Chaos Toolkit looks among the method and the hypothesis, not among the rollbacks. */
export function referable(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.filter(({ section }) => section !== 'rollbacks');
}
