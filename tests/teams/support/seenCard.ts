import assert from 'node:assert/strict';

type Json = Readonly<Record<string, unknown>>;

/** What a person sees of the bot: a card with its texts, inputs and buttons, or a few words. */
export class SeenCard {
  /** Null when the answer was words only. */
  readonly card: Json | null;
  /** The id of the message in which it stands; null for what came as the answer to a click. */
  readonly activityId: string | null;
  readonly #words: string | null;

  constructor(content: Json | string, activityId: string | null = null) {
    this.card = typeof content === 'string' ? null : content;
    this.#words = typeof content === 'string' ? content : null;
    this.activityId = activityId;
  }

  /** All that can be read, line by line; what is hidden until asked for included. */
  get words(): string {
    if (this.#words !== null) return this.#words;
    const lines = this.#nodes().flatMap((node) => {
      const { type } = node;
      if (String(type).startsWith('Input.')) return [String(node['label'])];
      if (type === 'TextBlock') return [String(node['text'])];
      if (type === 'FactSet') {
        return (node['facts'] as Json[]).map(
          (fact) => `${String(fact['title'])}: ${String(fact['value'])}`,
        );
      }
      return [];
    });
    // People's own words are escaped, so that they are not read as Markdown.
    return lines.join('\n').replace(/\\([\\`*_[\]~#>+=.){<&-])/gu, '$1');
  }

  /** The titles of all buttons, in reading order. */
  get buttons(): readonly string[] {
    return this.#buttonNodes().map((node) => String(node['title']));
  }

  /** Where its buttons lead that open an address. */
  get links(): readonly string[] {
    return this.#buttonNodes().flatMap(({ url }) => (typeof url === 'string' ? [url] : []));
  }

  /** What stands in each input now, by its id; empty ones are left out, as clients do. */
  get inputs(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      this.#nodes()
        .filter(({ type }) => String(type).startsWith('Input.'))
        .flatMap(({ id, value }) => (value === undefined ? [] : [[String(id), value as string]])),
    );
  }

  /** The element with this id. */
  node(id: string): Json {
    const found = this.#nodes().find((node) => node['id'] === id);
    assert.ok(found !== undefined, `no element ${id}`);
    return found;
  }

  /** What the list with this id offers. */
  choices(id: string): unknown {
    return this.#nodes().find((node) => node['id'] === id)?.['choices'];
  }

  /** The verb and data that a press on the button sends, with what stands in the inputs. */
  press(title: string, typed: Json = {}): { readonly verb: string; readonly data: Json } {
    const button = this.#buttonNodes().find((node) => node['title'] === title);
    assert.ok(button, `no button "${title}" but ${JSON.stringify(this.buttons)} in ${this.words}`);
    assert.equal(button['type'], 'Action.Execute', `"${title}" sends nothing to the bot`);
    const inputs = button['associatedInputs'] === 'none' ? {} : { ...this.inputs, ...typed };
    return { verb: String(button['verb']), data: { ...inputs, ...(button['data'] as Json) } };
  }

  says(text: string): void {
    assert.ok(this.words.includes(text), `"${text}" is not said in:\n${this.words}`);
  }

  saysNothingOf(text: string): void {
    assert.ok(!JSON.stringify(this.card ?? this.#words).includes(text), `"${text}" is there`);
  }

  #buttonNodes(): readonly Json[] {
    return this.#nodes().filter(({ type }) => String(type).startsWith('Action.'));
  }

  #nodes(): readonly Json[] {
    return this.card === null ? [] : nodesOf(this.card);
  }
}

/** Every object of the card that has a type, in reading order; what replaces another aside. */
export function nodesOf(value: unknown): readonly Json[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Json;
  const inner = Object.entries(node)
    .filter(([key]) => !['fallback', 'refresh', 'data', 'choices'].includes(key))
    .flatMap(([, each]) => nodesOf(each));
  return 'type' in node ? [node, ...inner] : inner;
}
