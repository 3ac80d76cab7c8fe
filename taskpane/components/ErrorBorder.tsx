/** Catches bugs of the views inside it: logs them, says so in plain words, and lets the person go on. */
import { Component, type ErrorInfo, type ReactNode } from 'react';
import type { Log } from '../../src/base/ports';
import type { PaneTexts } from '../../src/locales/pane-texts';
import { BugReport } from './BugReport';

interface Props {
  readonly words: PaneTexts['bug'];
  readonly log: Log;
  /** Another place is another try. */
  readonly place: string;
  readonly children: ReactNode;
}

interface State {
  readonly details: string | undefined;
  readonly place: string;
}

export class ErrorBorder extends Component<Props, State> {
  override state: State = { details: undefined, place: this.props.place };

  static getDerivedStateFromError(cause: unknown): Pick<State, 'details'> {
    return { details: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause) };
  }

  static getDerivedStateFromProps(props: Props, state: State): State | null {
    return props.place === state.place ? null : { details: undefined, place: props.place };
  }

  override componentDidCatch(cause: Error, info: ErrorInfo): void {
    this.props.log.error(`A view of the pane broke:${info.componentStack ?? ''}`, cause);
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === undefined) return this.props.children;
    return <BugReport words={this.props.words} details={details} onClose={() => this.setState({ details: undefined })} />;
  }
}
