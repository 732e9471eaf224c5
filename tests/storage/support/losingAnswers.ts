import { RestError } from '@azure/data-tables';
import type { PipelinePolicy } from '../../../bot/storage/openStorage.ts';

/**
 * A line that loses the answer to the next transaction once it is told to: the service has done
 * what was asked, and the library, not knowing, asks again.
 */
export class LosingLine {
  #losesNext = false;
  lost = 0;

  readonly policy: PipelinePolicy = {
    name: 'losingLine',
    sendRequest: async (request, next) => {
      const response = await next(request);
      if (!this.#losesNext || request.method !== 'POST') return response;
      this.#losesNext = false;
      this.lost += 1;
      throw new RestError('socket hang up', { code: 'ECONNRESET', request });
    },
  };

  loseNext(): void {
    this.#losesNext = true;
  }
}
