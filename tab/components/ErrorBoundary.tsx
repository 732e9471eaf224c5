import { Component } from 'react';
import type { ReactNode } from 'react';
import type { Translate } from '../text/texts.ts';
import { Notice } from './Notice.tsx';

interface Props {
  readonly t: Translate;
  /** Told of a fault, beside what is shown of it. */
  readonly onFault?: (error: unknown) => void;
  readonly children: ReactNode;
}

/** A fault in one view leaves the header usable and says what to do. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override componentDidCatch(error: unknown): void {
    this.props.onFault?.(error);
  }

  override render(): ReactNode {
    const { t, children } = this.props;
    if (!this.state.failed) return children;
    return (
      <Notice
        title={t('problem.unexpected')}
        what={t('problem.unexpectedWhat')}
        action={{ label: t('problem.reload'), onClick: () => window.location.reload() }}
      />
    );
  }
}
