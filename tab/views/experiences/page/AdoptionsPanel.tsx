import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { AdoptionView, ExperiencePageView } from '../../../../bot/contract/experiences.ts';
import { ChoiceField } from '../../../components/ChoiceField.tsx';
import { Panel } from '../../../components/Panel.tsx';
import { useSession } from '../../../session/session.ts';
import type { Acts } from './useActs.ts';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none' },
  item: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    alignItems: 'center',
    gap: '0 12px',
    paddingBlock: '8px',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    ':first-child': { borderTop: 'none', paddingBlockStart: 0 },
  },
  unit: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  detail: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  none: { margin: 0, color: tokens.colorNeutralForeground2 },
  adopt: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    justifyItems: 'start',
    gap: '8px',
    marginBlockStart: '12px',
  },
  choice: { justifySelf: 'stretch' },
});

interface Props {
  readonly view: ExperiencePageView;
  readonly acts: Acts;
}

/** Which units now do the same; the reader's own unit joins and leaves here. */
export function AdoptionsPanel({ view, acts }: Props) {
  const styles = useStyles();
  const { t } = useSession();
  const { adoptions, mayAdoptFor } = view;
  return (
    <Panel
      title={t('experiencesView.adoptions.title')}
      aside={adoptions.length === 0 ? undefined : String(adoptions.length)}
    >
      {adoptions.length === 0 && (
        <p className={styles.none}>{t('experiencesView.adoptions.none')}</p>
      )}
      {adoptions.length > 0 && (
        <ul className={styles.list}>
          {adoptions.map((adoption) => (
            <Adoption key={adoption.unit.code} adoption={adoption} acts={acts} />
          ))}
        </ul>
      )}
      {mayAdoptFor.length > 0 && <Adopt units={mayAdoptFor} acts={acts} />}
    </Panel>
  );
}

function Adoption(props: { readonly adoption: AdoptionView; readonly acts: Acts }) {
  const styles = useStyles();
  const { t } = useSession();
  const { unit, byText, answerText, isOwn } = props.adoption;
  return (
    <li className={styles.item}>
      <span>
        <span className={styles.unit}>{unit.text}</span>
        <span className={styles.detail}>
          {[byText, answerText].filter((part) => part !== null).join(' · ')}
        </span>
      </span>
      {isOwn && (
        <Button
          size="small"
          aria-label={t('experiencesView.adoptions.takeBackFor', { unit: unit.text })}
          disabledFocusable={props.acts.busy}
          onClick={() => props.acts.adopt('takeBack', unit.code)}
        >
          {t('experiencesView.adoptions.takeBack')}
        </Button>
      )}
    </li>
  );
}

interface AdoptProps {
  readonly units: ExperiencePageView['mayAdoptFor'];
  readonly acts: Acts;
}

function Adopt({ units, acts }: AdoptProps) {
  const styles = useStyles();
  const { t } = useSession();
  const [chosen, setChosen] = useState<string | null>(null);
  // What was chosen may have been taken into use meanwhile.
  const unit = units.find(({ code }) => code === chosen) ?? units[0];
  if (unit === undefined) return null;
  return (
    <div className={styles.adopt}>
      <div className={styles.choice}>
        <ChoiceField
          label={t('experiencesView.adoptions.unit')}
          value={unit.code}
          choices={units.map(({ code, text }) => ({ value: code, text }))}
          onChoose={setChosen}
        />
      </div>
      <Button disabledFocusable={acts.busy} onClick={() => acts.adopt('adopt', unit.code)}>
        {t('experiencesView.adoptions.adopt')}
      </Button>
    </div>
  );
}
