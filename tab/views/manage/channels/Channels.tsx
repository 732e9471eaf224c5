import { makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ChannelsView } from '../../../../bot/contract/channels.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
import { ToldBar } from '../../../components/form/ToldBar.tsx';
import type { Told } from '../../../session/told.ts';
import { Panel } from '../../../components/Panel.tsx';
import { ViewFrame } from '../../../components/ViewFrame.tsx';
import { useSession } from '../../../session/session.ts';
import { BackToManage } from '../BackToManage.tsx';
import { ItemList } from '../ItemList.tsx';

const useStyles = makeStyles({
  text: { marginBlock: 0, maxWidth: '80ch', color: tokens.colorNeutralForeground2 },
});

/** Which channels get what the network shares; a new one is chosen in its own team. */
export function Channels() {
  const styles = useStyles();
  const { t } = useSession();
  // What was done to a channel that is no longer among those with forms.
  const [toldOfGone, setToldOfGone] = useState<Told | null>(null);
  return (
    <ViewFrame<ChannelsView>
      path={apiRoutes.channels}
      title={() => t('manageChannels.title')}
      before={<BackToManage />}
    >
      {({ channels, ended, none, howToAdd }, show) => (
        <>
          <Panel title={t('manageChannels.chosen')} aside={String(channels.length)}>
            <ToldBar told={toldOfGone} />
            {none !== null && <p className={styles.text}>{none}</p>}
            <ItemList
              items={channels.map((channel) => ({
                ...channel,
                lines: [channel.gets],
                quiet: [channel.chosen],
              }))}
              acts={({ id, forms }) => (
                <Forms<ChannelsView>
                  isInList
                  path={apiRoutes.channel(id)}
                  forms={forms}
                  onPage={(page, told) => {
                    const isThere = page.channels.some((channel) => channel.id === id);
                    setToldOfGone(isThere ? null : told);
                    show(page);
                  }}
                  onGone={() => undefined}
                  outdates={[apiRoutes.channels]}
                  formsOf={(view) => view.channels.find((each) => each.id === id)?.forms ?? []}
                />
              )}
            />
          </Panel>
          {ended.length > 0 && (
            <Panel title={t('manageChannels.ended')} aside={t('manageChannels.endedAside')}>
              <ItemList
                items={ended.map((channel) => ({
                  ...channel,
                  lines: [channel.got, channel.why],
                  quiet: [channel.when],
                }))}
                acts={({ next }) => <p className={styles.text}>{next}</p>}
              />
            </Panel>
          )}
          <Panel title={t('manageChannels.newTitle')}>
            <p className={styles.text}>{howToAdd}</p>
          </Panel>
        </>
      )}
    </ViewFrame>
  );
}
