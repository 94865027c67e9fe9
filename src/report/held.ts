import type { GuardFinding } from '../guards/finding.js';
import type { ReportContext } from './links.js';
import { place, row, tableHead } from './markdown-parts.js';
import { markdownText } from './text.js';

const MOST_TOLD = 50;

/** Why nothing was started, in GitHub's markdown. */
export function heldReport(findings: readonly GuardFinding[], context: ReportContext = {}): string {
  const rows = findings
    .slice(0, MOST_TOLD)
    .map((finding) =>
      row([
        finding.guard,
        markdownText(finding.reason, 1_000),
        place(finding.place?.file ?? null, finding.place?.line ?? null, context),
      ]),
    );
  const rest = findings.length - rows.length;
  const more = rest > 0 ? `\nand ${rest} more\n` : '';
  return `## ✋ Held: nothing was started\n\n${tableHead(['Guard', 'Why', 'Line'])}${rows.join('')}${more}`;
}
