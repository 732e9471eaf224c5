import { z } from 'zod';
import { cardAction } from './cardAction.ts';
import { unitQuery } from './experienceInputs.ts';
import { storedId } from './storedId.ts';

interface OfExperience {
  readonly experienceId: string;
}

const withExperience = z.object({ experienceId: storedId });
/** A unit is chosen in the form or stands in the button. */
const withUnit = withExperience.extend({ unitId: z.string().max(300).default('') });
const withUnitQuery = withUnit.extend({ unitQuery });
const ofOwn = z.object({ after: z.string().max(500).nullable().default(null) });

/** The experience's card in the place of what stands there. */
export const showExperience = cardAction<OfExperience, typeof withExperience>(
  'experience.show',
  withExperience,
);
/** The form with what the experience says now. */
export const editShared = cardAction<OfExperience, typeof withExperience>(
  'experience.editShared',
  withExperience,
);
/** Asks first: what is withdrawn does not come back. */
export const askToWithdraw = cardAction<OfExperience, typeof withExperience>(
  'experience.askToWithdraw',
  withExperience,
);
export const withdrawShared = cardAction<OfExperience, typeof withExperience>(
  'experience.withdraw',
  withExperience,
);
/** For the only unit that the person can say it of; the form where there are several. */
export const adopt = cardAction<OfExperience, typeof withExperience>(
  'experience.adopt',
  withExperience,
);
export const adoptFor = cardAction<OfExperience, typeof withUnit>('experience.adoptFor', withUnit);
export const findAdopter = cardAction<OfExperience, typeof withUnitQuery>(
  'experience.findAdopter',
  withUnitQuery,
);
export const takeAdoptionBack = cardAction<
  OfExperience & { readonly unitId: string },
  typeof withUnit
>('experience.takeAdoptionBack', withUnit);
/** A page of what the person has shared. */
export const ownExperiences = cardAction<{ readonly after: string | null }, typeof ofOwn>(
  'experience.own',
  ofOwn,
);
