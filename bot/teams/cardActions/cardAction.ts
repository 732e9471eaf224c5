import type { z } from 'zod';
import type { CardActionElement } from '../cards/elements.ts';

/**
 * The two ends of one button: `button` packs its data into the card, `unpack` validates what
 * comes back (the data and the form's inputs in one object, from a client that is not trusted).
 * Being one value, a card and its handler cannot drift apart.
 */
export interface CardAction<Packed extends object, Unpacked> {
  readonly verb: string;
  readonly button: (title: string, packed: Packed, look?: ButtonLook) => CardActionElement;
  readonly unpack: (data: unknown) => Unpacked | null;
}

export interface ButtonLook {
  readonly style?: 'positive' | 'destructive';
  /** `none` for buttons that must work whatever stands in the form (cancel, open another form). */
  readonly inputs?: 'auto' | 'none';
  readonly tooltip?: string;
}

/**
 * @param schema of what comes back; its input is what `button` packs plus the form's inputs
 */
export function cardAction<Packed extends object, Schema extends z.ZodType>(
  verb: string,
  schema: Schema,
): CardAction<Packed, z.output<Schema>> {
  return {
    verb,
    button: (title, packed, look = {}) => ({
      type: 'Action.Execute',
      title,
      verb,
      // Clients without Universal Actions send the data as a message: the verb travels along.
      data: { ...packed, verb },
      associatedInputs: look.inputs ?? 'auto',
      ...(look.style === undefined ? {} : { style: look.style }),
      ...(look.tooltip === undefined ? {} : { tooltip: look.tooltip }),
      fallback: {
        type: 'Action.Submit',
        title,
        data: { ...packed, verb },
        associatedInputs: look.inputs ?? 'auto',
      },
    }),
    unpack: (data) => {
      const read = schema.safeParse(data);
      return read.success ? read.data : null;
    },
  };
}
