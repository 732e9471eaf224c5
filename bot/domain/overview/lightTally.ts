import type { TrafficLight } from '../metric/trafficLight.ts';

export type LightColour = TrafficLight['colour'];

/** How many metrics stand in a light, and how many of them surely. */
export interface LightTally {
  readonly colour: LightColour;
  readonly count: number;
  readonly certain: number;
}

/** What asks for attention first. */
export const lightOrder: readonly LightColour[] = ['red', 'amber', 'green', 'grey', 'none'];

/** Every light with its metrics counted, also those that no metric stands in. */
export function lightTally(lights: readonly TrafficLight[]): readonly LightTally[] {
  return lightOrder.map((colour) => {
    const own = lights.filter((light) => light.colour === colour);
    return { colour, count: own.length, certain: own.filter(({ certain }) => certain).length };
  });
}
