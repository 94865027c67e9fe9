import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;
export type Element = DefaultTreeAdapterTypes.Element;

/** A document as a reader's browser has it. */
export interface Rendered {
  readonly elements: readonly Element[];
  /** Pieces of text, one for each text node, as GitHub looks through them for what to link. */
  readonly texts: readonly string[];
}

/** Markdown as GitHub renders it, before GitHub sanitizes: nothing here relies on that. */
export function renderMarkdown(markdown: string): Rendered {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  return renderHtml(html);
}

export function renderHtml(html: string): Rendered {
  const nodes = descendants(parse(html));
  return {
    elements: nodes.filter((node): node is Element => 'tagName' in node),
    texts: nodes.flatMap((node) => ('value' in node ? [node.value] : [])),
  };
}

function descendants(node: Node): readonly Node[] {
  return [node, ...('childNodes' in node ? node.childNodes.flatMap(descendants) : [])];
}

export function textOf(element: Element): string {
  return descendants(element)
    .flatMap((node) => ('value' in node ? [node.value] : []))
    .join('');
}

export function named({ elements }: Rendered, ...names: readonly string[]): readonly Element[] {
  return elements.filter(({ tagName }) => names.includes(tagName));
}

export function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The number of cells of every row of every table. */
export function cellCounts(rendered: Rendered): readonly (readonly number[])[] {
  return named(rendered, 'table').map((table) =>
    descendants(table)
      .filter((node): node is Element => 'tagName' in node && node.tagName === 'tr')
      .map((row) => row.childNodes.filter((cell) => ['td', 'th'].includes(cell.nodeName)).length),
  );
}

const OWN_ELEMENTS =
  'html head body title style meta header main footer section figure figcaption svg circle text h1 h2 p b i code small sub span br wbr blockquote ul li dl dt dd div table thead tbody tr th td details summary a'.split(
    ' ',
  );
const OWN_HOSTS = ['github.com', 'eu-west-1.console.aws.amazon.com'];

/** What no text may ever bring into a report; empty when all is well. */
export function intruders({ elements, texts }: Rendered): readonly string[] {
  return [
    ...elements.map(({ tagName }) => tagName).filter((name) => !OWN_ELEMENTS.includes(name)),
    ...elements.flatMap(({ attrs }) => attrs.filter(({ name }) => /^on|^src|^style$/.test(name)).map(String)),
    ...elements
      .flatMap((element) => attribute(element, 'href') ?? [])
      .filter((address) => !OWN_HOSTS.includes(new URL(address).hostname)),
    ...texts.filter((text) => /[\p{Cs}\u202a-\u202e\u2066-\u2069\u0000-\u0008\u000b-\u001f]/u.test(text)),
  ];
}

/** What GitHub would make a link, a picture or a formula of after rendering. */
export function liveReferences({ texts }: Rendered): readonly string[] {
  const live = [/@[a-z0-9]/i, /#\d/, /gh-\d/i, /:(?:\+1|-1|100|1234|[a-z][\w+-]*):/i, /\$.*\$/];
  return texts.filter((text) => live.some((pattern) => pattern.test(text)));
}
