import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { htmlReport } from '../../src/report/html.js';
import { aVerdict } from '../builders/verdict.js';
import { attribute, cellCounts, intruders, named, renderHtml, textOf } from './rendered.js';
import { context, failed, hostile, passed, unproven } from './situations.js';

const situations = Object.entries({ passed, failed, unproven, hostile });

describe('the HTML report', () => {
  it('says the answer first, then what to look at', () => {
    const rendered = renderHtml(htmlReport(failed, context));
    const [answer, first] = named(rendered, 'header', 'section').map(textOf);
    expect(answer).toMatch(/Fail\s+Checkout survives its failures\s+1 of 3 experiments fails/);
    expect(first).toMatch(/Terminate one instance.*observed7m12s–7m22s\s+limit5m\s+marginmissed by 2m22s/s);
  });

  it('says before what to look at that a fault was not rolled back', () => {
    const [main] = named(renderHtml(htmlReport(unproven)), 'main').map(textOf);
    expect(main?.trim()).toMatch(/^Not rolled back: .*Fault not proven: .*Look first at/s);
  });

  it.each(situations)('loads nothing and runs nothing: %s', (_, verdict) => {
    const html = htmlReport(verdict, context);
    const rendered = renderHtml(html);
    const [policy] = named(rendered, 'meta').flatMap((one) =>
      attribute(one, 'http-equiv') === 'Content-Security-Policy' ? [attribute(one, 'content')] : [],
    );
    const [style = ''] = named(rendered, 'style').map(textOf);
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    );
    expect(named(rendered, 'script', 'link', 'img', 'iframe', 'form', 'object', 'base')).toEqual([]);
    expect(style).not.toMatch(/url\(|@import/);
  });

  it.each(situations)('keeps every table whole: %s', (_, verdict) => {
    expect(
      cellCounts(renderHtml(htmlReport(verdict)))
        .flat()
        .every((cells) => [7, 6, 4].includes(cells)),
    ).toBe(true);
  });

  it('shows hostile text as text', () => {
    const rendered = renderHtml(htmlReport(hostile, context));
    expect(intruders(rendered)).toEqual([]);
    expect(rendered.texts.join('')).toContain('<script>alert(1)</script><img src=x onerror=alert(2)>');
    expect(named(rendered, 'details')).toHaveLength(2);
  });

  it('unfolds what did not pass', () => {
    const folds = named(renderHtml(htmlReport(failed)), 'details');
    expect(folds.map((one) => attribute(one, 'open') !== undefined)).toEqual([true, true, false]);
  });

  it('leads from a line to the file at the commit', () => {
    const addresses = named(renderHtml(htmlReport(failed, context)), 'a').map((one) =>
      attribute(one, 'href'),
    );
    expect(addresses).toContain(`${context.repositoryUrl}/blob/${context.sha}/resiliency/suite.yaml#L12`);
  });

  it('says so when nothing was judged', () => {
    const html = htmlReport(aVerdict({ verdict: 'inconclusive', score: null, experiments: [] }));
    expect(html).toContain('No experiment was judged.');
    expect(html).not.toContain('<figure');
  });
});
