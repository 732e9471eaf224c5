import { makeStyles, tokens } from '@fluentui/react-components';
import type { ChannelsView } from '../../../../bot/contract/channels.ts';
import { apiRoutes } from '../../../../bot/contract/routes.ts';
import { Forms } from '../../../components/form/Forms.tsx';
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
  return (
    <ViewFrame<ChannelsView>
      path={apiRoutes.channels}
      title={() => t('manageChannels.title')}
      before={<BackToManage />}
    >
      {({ channels, none, howToAdd }, show) => (
        <>
          <Panel title={t('manageChannels.chosen')} aside={String(channels.length)}>
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
                  onPage={show}
                  onGone={() => undefined}
                  outdates={[apiRoutes.channels]}
                  formsOf={(view) => view.channels.find((each) => each.id === id)?.forms ?? []}
                />
              )}
            />
          </Panel>
          <Panel title={t('manageChannels.newTitle')}>
            <p className={styles.text}>{howToAdd}</p>
          </Panel>
        </>
      )}
    </ViewFrame>
  );
}
