import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';

const useStyles = makeStyles({
  panel: {
    maxWidth: '560px',
    marginBlockStart: 'clamp(8px, 8vh, 80px)',
    marginInline: 'auto',
    padding: '24px',
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  what: { marginBlock: '8px 0', fontSize: tokens.fontSizeBase300 },
  reference: {
    marginBlock: '8px 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  actions: { display: 'flex', alignItems: 'center', columnGap: '16px', marginBlockStart: '20px' },
});

interface Props {
  readonly title: string;
  readonly what: string;
  readonly reference?: string | undefined;
  readonly action?: { readonly label: string; readonly onClick: () => void } | undefined;
  readonly link?: { readonly label: string; readonly href: string } | undefined;
}

/** In place of a view: what is the matter, what to do, and how to go on. */
export function Notice({ title, what, reference, action, link }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.panel} role="alert">
      <h1 className={styles.title}>{title}</h1>
      <p className={styles.what}>{what}</p>
      {reference !== undefined && <p className={styles.reference}>{reference}</p>}
      {(action ?? link) !== undefined && (
        <div className={styles.actions}>
          {action && (
            <Button appearance="primary" onClick={action.onClick}>
              {action.label}
            </Button>
          )}
          {link && <Link href={link.href}>{link.label}</Link>}
        </div>
      )}
    </div>
  );
}
