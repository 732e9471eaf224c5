/** Tells how far a long piece of work is; what it awaits lets others have their turn. */
export type TellProgress = (
  stage: 'stored' | 'judged' | 'storing',
  done: number,
  of: number,
) => Promise<void>;

export const untold: TellProgress = () => Promise.resolve();
