import type { Page } from 'playwright-core';

export interface TeamsContext {
  readonly theme: string;
  readonly locale: string;
  readonly subPageId: string | null;
  /** Null: Teams gives none. */
  readonly token: string | null;
  /** `settings` on the page that sets up a channel's tab. */
  readonly frame?: 'content' | 'settings';
  /** A channel's tab as it was set up before. */
  readonly tab?: { readonly contentUrl: string };
  readonly userId?: string;
  /** Of the frame, in pixels. */
  readonly width?: number;
}

/** A message of the tab's. */
export interface Called {
  readonly func: string;
  readonly args: readonly unknown[];
}

/** The tab in its frame, and what Teams does around it. */
export type TeamsPage = Awaited<ReturnType<typeof openInTeams>>;

const address = 'https://teams.microsoft.com/the-tab';

/**
 * Opens the tab in a frame of a page that stands for Teams: it answers the messages of teams-js
 * as the real client does, and can change its theme.
 */
export async function openInTeams(page: Page, tabUrl: string, context: TeamsContext) {
  await page.route('https://teams.microsoft.com/**', (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(tabUrl, context) }),
  );
  // teams-js reads a list of further hosts from there; without it its own list holds.
  await page.route('https://res.cdn.office.net/**', (route) => route.abort());
  await page.goto(address);
  return {
    frame: page.frameLocator('iframe'),
    changeTheme: (theme: string) => page.evaluate(`changeTheme(${JSON.stringify(theme)})`),
    /** Names of the functions that the tab has called in Teams. */
    called: () => page.evaluate<readonly string[]>('called.map(({ func }) => func)'),
    /** Waits until the tab calls the function, and gives what it was called with. */
    async calledWith(func: string): Promise<readonly unknown[]> {
      const found = `called.find((call) => call.func === ${JSON.stringify(func)})`;
      await page.waitForFunction(found);
      return (await page.evaluate<Called>(found)).args;
    },
    /** Presses the button by which Teams saves what was set up. */
    save: () => page.evaluate("tab.postMessage({ func: 'settings.save', args: [{}] }, '*')"),
  };
}

/** Messages as teams-js 2.58 sends and expects them: `{id, uuid, func}` and `{id, uuid, args}`. */
function hostPage(tabUrl: string, context: TeamsContext): string {
  const runtime = {
    apiVersion: 4,
    isLegacyTeams: false,
    hostVersionsInfo: {},
    supports: { pages: { config: {}, tabs: {} }, sharing: {}, chat: {} },
  };
  const { frame = 'content', width = 1000 } = context;
  const told = {
    ...{ theme: context.theme, locale: context.locale, subEntityId: context.subPageId },
    ...{ frameContext: frame, userObjectId: context.userId ?? 'somebody' },
  };
  const answers = {
    initialize: [frame, 'web', JSON.stringify(runtime), '2.0.0'],
    getContext: [told],
    'settings.getSettings': [context.tab ?? {}],
    'settings.setSettings': [true],
    'authentication.getAuthToken':
      context.token === null ? [false, 'CancelledByUser'] : [true, context.token],
  };
  return `<!doctype html><title>Teams</title>
<iframe title="tab" src="${tabUrl}" style="width:${width}px;height:700px"></iframe>
<script>
  const answers = ${JSON.stringify(answers)};
  const called = [];
  const tab = document.querySelector('iframe').contentWindow;
  addEventListener('message', ({ data, source }) => {
    if (source !== tab || !data.func) return;
    called.push({ func: data.func, args: data.args ?? [] });
    const args = answers[data.func];
    if (args) tab.postMessage({ id: data.id, uuid: data.uuid, args }, '*');
  });
  function changeTheme(name) {
    tab.postMessage({ func: 'themeChange', args: [name] }, '*');
  }
</script>`;
}
