import type { Instant } from '../domain/calendar/time.ts';
import { commandActor } from '../domain/organisation/commandActor.ts';
import type { AuditStore } from '../domain/ports/auditStore.ts';
import { pseudonymise, type PseudonymisingDeps } from '../domain/useCases/pseudonymise.ts';
import {
  staffData,
  staffMember,
  type StaffData,
  type StaffDataDeps,
} from '../domain/useCases/staffData.ts';

export type StaffDataCommandDeps = StaffDataDeps &
  PseudonymisingDeps & {
    readonly audit: Pick<AuditStore, 'note' | 'read'>;
    readonly now: () => Instant;
    readonly print: (line: string) => void;
  };

/**
 * `personal-data export|erase --staff ACCOUNT`: what is stored of a member of staff, as JSON, or a
 * pseudonym in the place of name and ids at once. Returns the exit code: 0 done, 1 there is nobody,
 * or somebody who has not left.
 */
export async function runStaffData(
  deps: StaffDataCommandDeps,
  command: 'export' | 'erase',
  given: string,
): Promise<number> {
  const { organisations, audit, newId, now, print } = deps;
  const person = staffMember(await organisations.snapshot(), given);
  if (person === null) {
    print(command === 'export' ? 'null' : 'Nobody has this id or account.');
    return 1;
  }
  const { id } = person;
  if (command === 'export') {
    const found = await staffData(deps, person);
    // Noted first: nothing is handed out of which the trail does not tell.
    await audit.note({
      ...{ id: newId(), by: commandActor, at: now(), onBehalfOf: null, what: 'exported' },
      ...{ subject: { kind: 'person', id }, partOf: null, name: null, details: [] },
    });
    print(JSON.stringify(exported(found), null, 2));
    return 0;
  }
  if (person.endedOn === undefined) {
    print(
      'This person has not left. Note in Manage, People, that the person has left; then erase.',
    );
    return 1;
  }
  const [pseudonym] = await pseudonymise(deps, [id], now());
  print(pseudonym === undefined ? 'Nothing to erase.' : `Replaced by ${pseudonym}.`);
  return pseudonym === undefined ? 1 : 0;
}

/** What concerns the member of staff; what customers said is the customers'. */
function exported(data: StaffData): object {
  const { person, preferences, posts, feedbacks, experiences, actions, metrics, trail } = data;
  const { id } = person;
  return {
    ...{ person, preferences, posts, metrics },
    feedbacks: feedbacks.map(({ reference, receivedOn, loggedBy, handlerId }) => ({
      ...{ reference, receivedOn, logged: loggedBy === id, handled: handlerId === id },
    })),
    experiences: experiences.map((experience) => {
      const { sharedAt, unitId, happenedOn, whatHappened, whatMadeItGood, tags } = experience;
      return { sharedAt, unitId, happenedOn, whatHappened, whatMadeItGood, tags };
    }),
    actions: actions.map(({ about, what, dueOn, state, responsibleId, createdBy }) => ({
      about: about.kind === 'metric' ? about.metricId : about.reference,
      what: about.kind === 'metric' ? what : null,
      ...{ dueOn, state, responsible: responsibleId === id, planned: createdBy === id },
    })),
    trail: trail.map(({ at, by, what, subject, name }) => ({
      ...{ at, what, subject: subject.kind, name: name?.fi ?? null },
      byThePerson: by === id,
    })),
  };
}
