import { app, authentication, FrameContexts, pages } from '@microsoft/teams-js';
import type { Host, HostTrouble, ThemeName } from './host.ts';
import { createTabSetUp } from './tabSetUp.ts';

const reasons: Readonly<Record<HostTrouble, app.ExpectedFailureReason>> = {
  notAllowed: app.ExpectedFailureReason.PermissionError,
  notFound: app.ExpectedFailureReason.NotFound,
  tooMany: app.ExpectedFailureReason.Throttling,
  unreachable: app.ExpectedFailureReason.Offline,
  noSignIn: app.ExpectedFailureReason.PermissionError,
  other: app.ExpectedFailureReason.Other,
};

/** Connects to the Teams client around the tab. Throws when there is none. */
export async function connectToTeams(): Promise<Host> {
  await app.initialize();
  const context = await app.getContext();
  const isSetUp = context.page.frameContext === FrameContexts.settings;
  let theme = themeNamed(context.app.theme);
  const listeners = new Set<() => void>();
  app.registerOnThemeChangeHandler((name) => {
    theme = themeNamed(name);
    for (const listener of listeners) listener();
  });
  return {
    locale: context.app.locale,
    subPage: context.page.subPageId ?? null,
    owner: context.user?.id ?? '',
    theme: () => theme,
    onThemeChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    token: () => authentication.getAuthToken(),
    // Where a tab is set up there is no view to send a link to.
    share:
      pages.isSupported() && !isSetUp
        ? (subPage, label) => {
            pages.shareDeepLink({ subPageId: subPage, subPageLabel: label });
          }
        : null,
    setUp: isSetUp && pages.config.isSupported() ? createTabSetUp() : null,
    ready: () => void app.notifySuccess(),
    troubled: (why) => {
      app.notifyExpectedFailure({ reason: reasons[why], message: why });
    },
    failed: (error) => {
      app.notifyFailure({ reason: app.FailedReason.Other, message: String(error) });
    },
  };
}

/** Teams calls its light theme `default`; new ones are taken for light too. */
function themeNamed(name: string): ThemeName {
  return name === 'dark' || name === 'contrast' ? name : 'light';
}
