import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { AreasView } from '../../../bot/contract/areas.ts';
import { apiRoutes } from '../../../bot/contract/routes.ts';
import { ChoiceField } from '../../components/ChoiceField.tsx';
import { Notice } from '../../components/Notice.tsx';
import { Panel } from '../../components/Panel.tsx';
import { ViewFrame } from '../../components/ViewFrame.tsx';
import {
  beginningQuery,
  homeOf,
  homeRoute,
  homeViews,
  readBeginning,
} from '../../routing/homes.ts';
import type { HomeView } from '../../routing/homes.ts';
import { hrefOf } from '../../routing/route.ts';
import { useSession } from '../../session/session.ts';
import type { TabSetUp } from '../../teams/host.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: '16px', maxWidth: '420px' },
  result: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Where Teams lets a channel choose what its tab shows: which view, and of which area. */
export function Configure() {
  const { t, host } = useSession();
  const { setUp } = host;
  if (setUp === null) {
    return (
      <Notice
        title={t('configure.notHere')}
        what={t('configure.notHereWhat')}
        link={{ label: t('problem.toOverview'), href: hrefOf(homeRoute('overview', null)) }}
      />
    );
  }
  return (
    <ViewFrame<AreasView> path={apiRoutes.areas} title={() => t('configure.title')}>
      {({ areas }) => <Choices areas={areas} setUp={setUp} />}
    </ViewFrame>
  );
}

interface Props {
  readonly areas: AreasView['areas'];
  readonly setUp: TabSetUp;
}

interface Chosen {
  readonly view: HomeView;
  readonly area: string | null;
}

function Choices({ areas, setUp }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const [chosen, setChosen] = useState<Chosen>({ view: 'overview', area: null });
  const { view, area } = chosen;
  const areaName = areas.find(({ id }) => id === area)?.name ?? null;
  const viewName = t(`nav.${view}`);
  const name = areaName === null ? viewName : t('configure.tabName', { view: viewName, areaName });

  // Teams asks at the moment of saving, whatever was drawn last.
  const tab = useRef({ id: '', name, beginning: '', inBrowser: '' });
  useEffect(() => {
    tab.current = {
      id: [view, area ?? []].flat().join(' '),
      name,
      beginning: beginningQuery(view, area),
      inBrowser: hrefOf(homeRoute(view, area)),
    };
  }, [view, area, name]);

  useEffect(() => {
    let wanted = true;
    // A tab that is set up again begins with what it shows now.
    void setUp.current().then((search) => {
      const before = readBeginning(search);
      const beforeView = before.route === null ? null : homeOf(before.route);
      if (wanted && beforeView !== null) setChosen({ view: beforeView, area: before.area });
    });
    const stop = setUp.onSave(() => tab.current);
    return () => {
      wanted = false;
      stop();
    };
  }, [setUp]);

  return (
    <Panel title={t('configure.what')}>
      <div className={styles.form}>
        <ChoiceField
          label={t('configure.view')}
          value={view}
          choices={homeViews.map((each) => ({ value: each, text: t(`nav.${each}`) }))}
          onChoose={(value) => {
            const picked = homeViews.find((each) => each === value);
            if (picked !== undefined) setChosen({ ...chosen, view: picked });
          }}
        />
        <ChoiceField
          label={t('configure.area')}
          value={area ?? ''}
          choices={[
            { value: '', text: t('configure.city') },
            ...areas.map(({ id, name: text }) => ({ value: id, text })),
          ]}
          onChoose={(value) => setChosen({ ...chosen, area: value === '' ? null : value })}
        />
        <p className={styles.result} role="status">
          {t('configure.result', { name })}
        </p>
        <p className={styles.note}>{t('configure.note')}</p>
      </div>
    </Panel>
  );
}
