/**
 * Builders for the few Adaptive Card 1.5 elements that look right on every Teams client. Texts
 * always wrap, every input has a label and an error message, and there is no `Table` (blank on
 * mobile).
 */
export interface CardElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

export interface CardActionElement {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** A whole Adaptive Card. */
export interface Card {
  readonly type: 'AdaptiveCard';
  readonly version: '1.5';
  readonly body: readonly CardElement[];
  readonly [property: string]: unknown;
}

export function card(
  body: readonly (CardElement | null)[],
  actions: readonly CardActionElement[] = [],
): Card {
  return {
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    type: 'AdaptiveCard',
    version: '1.5',
    body: body.filter((element) => element !== null),
    ...(actions.length > 0 ? { actions } : {}),
  };
}

/** True where the card asks for something that can be typed or chosen. */
export function hasInputs(card: Card): boolean {
  return holdsInput(card);
}

function holdsInput(node: unknown): boolean {
  if (Array.isArray(node)) return node.some(holdsInput);
  if (typeof node !== 'object' || node === null) return false;
  if ('type' in node && String(node.type).startsWith('Input.')) return true;
  return Object.values(node).some(holdsInput);
}

/**
 * The card, which Teams draws anew by that button when it comes into sight. A form does not: what
 * was typed into it would be gone.
 */
export function drawnAnew(card: Card, refresh: CardActionElement): Card {
  return hasInputs(card) ? card : { ...card, refresh: { action: refresh } };
}

type TextLook = Partial<{
  readonly size: 'Small' | 'Medium' | 'Large';
  readonly weight: 'Bolder' | 'Default';
  readonly color: 'Default' | 'Good' | 'Warning' | 'Attention' | 'Accent';
  readonly isSubtle: boolean;
  readonly spacing: 'None' | 'Small' | 'Medium' | 'Large';
  readonly separator: boolean;
  readonly style: 'heading' | 'default';
  readonly maxLines: number;
}>;

export function text(value: string, look: TextLook = {}): CardElement {
  return { type: 'TextBlock', text: value, wrap: true, ...look };
}

/** The card's title, marked as a heading for screen readers. */
export function heading(value: string): CardElement {
  return text(value, { size: 'Medium', weight: 'Bolder', style: 'heading' });
}

/** Small grey text: who, where, when. */
export function detail(value: string): CardElement {
  return text(value, { size: 'Small', isSubtle: true, spacing: 'Small' });
}

/**
 * People's own words as they were typed. Text blocks read Markdown, so its signs are escaped:
 * nobody's text becomes a link or a heading by accident.
 */
export function words(value: string, look: TextLook = {}): CardElement {
  return text(plain(value), look);
}

export function plain(value: string): string {
  return value
    .replace(/([\\`*_[\]~])/gu, '\\$1')
    .replace(/^(\s*)([#>+-])(?=\s)/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])(?=\s)/gmu, '$1\\$2')
    .replace(/\r?\n/gu, '\n\n');
}

export function container(
  items: readonly (CardElement | null)[],
  look: Readonly<Record<string, unknown>> = {},
): CardElement {
  return { type: 'Container', items: items.filter((item) => item !== null), ...look };
}

export function actionSet(actions: readonly CardActionElement[]): CardElement {
  return { type: 'ActionSet', actions };
}

export function facts(pairs: readonly (readonly [title: string, value: string])[]): CardElement {
  return {
    type: 'FactSet',
    facts: pairs.map(([title, value]) => ({ title, value: plain(value) })),
  };
}

/** Two texts in one row: the first takes the room, the second keeps to the right edge. */
export function row(left: readonly CardElement[], right: readonly CardElement[]): CardElement {
  return {
    type: 'ColumnSet',
    columns: [
      { type: 'Column', width: 'stretch', items: left },
      { type: 'Column', width: 'auto', items: right },
    ],
  };
}

/** A notice in a coloured box: what is wrong and what to do. */
export function notice(
  value: string,
  style: 'attention' | 'warning' | 'good' | 'emphasis',
): CardElement {
  return container([text(value)], { style, bleed: false, spacing: 'Medium' });
}

/** The action behind the card's "more" instead of among its buttons, which are three at most. */
export function inOverflow(action: CardActionElement): CardActionElement {
  return { ...action, mode: 'secondary' };
}

export function openUrl(title: string, url: string): CardActionElement {
  return { type: 'Action.OpenUrl', title, url };
}
