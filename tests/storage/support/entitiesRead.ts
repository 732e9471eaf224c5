import { z } from 'zod';
import type { PipelinePolicy } from '../../../bot/storage/openStorage.ts';

const list = z.object({ value: z.array(z.unknown()) });

/** Counts the rows that the service hands over: each of a list, or one read by its key. */
export class EntitiesRead {
  count = 0;

  readonly policy: PipelinePolicy = {
    name: 'entitiesRead',
    sendRequest: async (request, next) => {
      const response = await next(request);
      if (request.method === 'GET' && response.status === 200) {
        const read = list.safeParse(JSON.parse(response.bodyAsText ?? 'null'));
        this.count += read.success ? read.data.value.length : 1;
      }
      return response;
    },
  };

  start(): void {
    this.count = 0;
  }
}
