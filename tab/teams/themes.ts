import {
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
} from '@fluentui/react-components';
import type { Theme } from '@fluentui/react-components';
import type { LightColour } from '../../bot/contract/figures.ts';
import type { ThemeName } from './host.ts';

type LightTokens = Readonly<Record<`light-${LightColour}`, string>>;

/** Fluent has no amber that stands apart from its red; each has at least 3:1 to its background. */
const lights: Readonly<Record<ThemeName, LightTokens>> = {
  light: {
    'light-green': '#107c10',
    'light-amber': '#b36b00',
    'light-red': '#c50f1f',
    'light-grey': '#707070',
    'light-none': '#707070',
  },
  dark: {
    'light-green': '#5ec75e',
    'light-amber': '#f2c661',
    'light-red': '#f1707b',
    'light-grey': '#adadad',
    'light-none': '#adadad',
  },
  contrast: {
    'light-green': '#3ff23f',
    'light-amber': '#ffff01',
    'light-red': '#ff8080',
    'light-grey': '#ffffff',
    'light-none': '#ffffff',
  },
};

/** Fluent's own themes for Teams, each with the colours of the traffic lights. */
export const themes: Readonly<Record<ThemeName, Theme & LightTokens>> = {
  light: { ...teamsLightTheme, ...lights.light },
  dark: { ...teamsDarkTheme, ...lights.dark },
  contrast: { ...teamsHighContrastTheme, ...lights.contrast },
};

/** The colour of a light in the theme around, for CSS and SVG. */
export function lightColour(colour: LightColour): string {
  return `var(--light-${colour})`;
}
