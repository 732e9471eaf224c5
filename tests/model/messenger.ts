import type { CardSender, SendOutcome, UpdateOutcome } from '../../bot/domain/ports/cardSender.ts';
import type { PostedCard, Recipient, Subject } from '../../bot/domain/ports/delivery.ts';

/** A card that the messenger was given, and its answer. */
export interface GivenCard {
  readonly recipient: Recipient;
  readonly subject: Subject;
  readonly answer: SendOutcome;
}

export type Mood = 'well' | 'busy' | 'refusing' | 'silent';

/** Stands where Teams would: remembers each card that it is given and answers as its mood is. */
export class Messenger implements CardSender {
  mood: Mood = 'well';
  readonly given: GivenCard[] = [];
  /** Feedbacks whose posted cards were drawn anew since the last look. */
  readonly drawn: string[] = [];
  #posted = 0;
  #end: (() => void) | null = null;
  #hasEnded = false;

  /** Takes one more card, calls back before it answers, and takes no other; null: takes all again. */
  endWith(end: (() => void) | null): void {
    this.#end = end;
    this.#hasEnded = false;
  }

  send(recipient: Recipient, subject: Subject): Promise<SendOutcome> {
    if (this.#hasEnded) return Promise.reject(new Error('nobody is there to send'));
    const answer = this.#answer();
    this.given.push({ recipient, subject, answer });
    this.#hasEnded = this.#end !== null;
    this.#end?.();
    return Promise.resolve(answer);
  }

  update(_: Recipient, subject: Subject, _posted: PostedCard): Promise<UpdateOutcome> {
    if (this.mood !== 'well') {
      return Promise.resolve({ kind: 'later', pauseMs: 1000, fault: 'busy' });
    }
    this.drawn.push(subject.id);
    return Promise.resolve({ kind: 'updated' });
  }

  #answer(): SendOutcome {
    switch (this.mood) {
      case 'well': {
        this.#posted += 1;
        const activityId = String(this.#posted);
        return { kind: 'sent', posted: { conversationId: 'chat', activityId } };
      }
      case 'busy':
        return { kind: 'later', pauseMs: 600_000, fault: 'busy' };
      case 'refusing':
        return { kind: 'failed', fault: 'refused' };
      case 'silent':
        return { kind: 'unknown', fault: 'silence' };
    }
  }
}
