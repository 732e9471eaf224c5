import type { Experience } from '../../domain/experience/experience.ts';
import type { OrganisationPart } from '../../domain/organisation/organisation.ts';
import { mayAdoptExperienceFor, mayAdoptForAll } from '../../domain/organisation/policy.ts';
import { adoptExperience } from '../../domain/useCases/adoptExperience.ts';
import type { AdoptionWish } from '../../domain/useCases/adoptExperience.ts';
import type { BotDeps } from '../botDeps.ts';
import { onCardAction, replyForEveryone } from '../cardActions/handler.ts';
import type { CardActionHandler, CardReply } from '../cardActions/handler.ts';
import {
  adopt,
  adoptFor,
  findAdopter,
  takeAdoptionBack,
} from '../cardActions/sharedExperienceActions.ts';
import { adoptionForm } from '../cards/experience/adoptionForm.ts';
import type { AdoptionFormState } from '../cards/experience/adoptionForm.ts';
import { experienceNotFound, refusedExperience, replyWithExperience } from './drawExperience.ts';
import type { Turn } from '../turn.ts';

/** "We take this into use", for one's own unit or for one of several. */
export function experienceAdoptionHandlers(deps: BotDeps): readonly CardActionHandler[] {
  const { experiences } = deps;
  return [
    onCardAction(adopt, async (turn, { experienceId }) => {
      const units = unitsToAdoptFor(turn);
      const [only, another] = units === 'all' ? [] : units;
      if (only !== undefined && another === undefined)
        return wish(deps, turn, experienceId, only.id, 'adopt');
      if (units !== 'all' && only === undefined)
        return refusedExperience(turn, turn.words.t('experience.adoption.noUnit'), experienceId);
      const found = await experiences.find(experienceId);
      return found === null
        ? experienceNotFound(turn)
        : form(deps, turn, found.value, { query: null, fault: null });
    }),
    onCardAction(findAdopter, async (turn, { experienceId, unitQuery }) => {
      const found = await experiences.find(experienceId);
      return found === null
        ? experienceNotFound(turn)
        : form(deps, turn, found.value, { query: unitQuery, fault: null });
    }),
    onCardAction(adoptFor, (turn, { experienceId, unitId }) =>
      wish(deps, turn, experienceId, unitId, 'adopt'),
    ),
    onCardAction(takeAdoptionBack, (turn, { experienceId, unitId }) =>
      wish(deps, turn, experienceId, unitId, 'takeBack'),
    ),
  ];
}

async function wish(
  deps: BotDeps,
  turn: Turn,
  id: string,
  unitId: string,
  wish: AdoptionWish,
): Promise<CardReply> {
  const { person, at, organisation, words } = turn;
  const outcome = await adoptExperience(deps, { id, unitId, wish, person, at }, organisation);
  switch (outcome.kind) {
    case 'adopted':
      deps.deliverSoon();
      return replyWithExperience(deps, turn, outcome.experience, { unit: unitId, did: 'adopted' });
    case 'takenBack':
      deps.deliverSoon();
      return replyWithExperience(deps, turn, outcome.experience, {
        unit: unitId,
        did: 'adoptionTakenBack',
      });
    case 'withdrawn':
      return replyWithExperience(deps, turn, outcome.experience);
    case 'notFound':
      return experienceNotFound(turn);
    case 'notAllowed':
      return refusedExperience(turn, words.t('experience.adoption.onlyOwn'), id);
    case 'unknownUnit': {
      const found = await deps.experiences.find(id);
      const fault = words.t('form.fault.unknownUnit');
      return found === null
        ? experienceNotFound(turn)
        : form(deps, turn, found.value, { query: null, fault });
    }
  }
}

function form(
  deps: BotDeps,
  turn: Turn,
  experience: Experience,
  state: Omit<AdoptionFormState, 'units'>,
): CardReply {
  if (experience.state === 'withdrawn') return replyWithExperience(deps, turn, experience);
  const { words, organisation, person } = turn;
  const units = unitsToAdoptFor(turn);
  return replyForEveryone(
    adoptionForm(words, organisation, person, experience, { ...state, units }),
  );
}

/** The units that the person can say it of, the own one first; `all` where there is no bound. */
function unitsToAdoptFor({ organisation, person }: Turn): readonly OrganisationPart[] | 'all' {
  if (mayAdoptForAll(organisation, person)) return 'all';
  return [...organisation.parts.values()]
    .filter(({ id, level }) => level === 'unit' && mayAdoptExperienceFor(organisation, person, id))
    .sort((a, b) => Number(b.id === person.unitId) - Number(a.id === person.unitId));
}
