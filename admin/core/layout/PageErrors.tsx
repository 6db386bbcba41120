import { Component, type ReactNode } from 'react';
import { FailureNotice } from '../frame/FailureNotice.js';

interface PageErrorsProps {
  /** Another page begins without the fault of the last one. */
  page: string;
  children: ReactNode;
}

/** Keeps a fault in one page from taking the frame with it. */
export class PageErrors extends Component<PageErrorsProps, { error: unknown }> {
  override state = { error: null as unknown };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidUpdate(before: PageErrorsProps) {
    if (before.page !== this.props.page && this.state.error !== null)
      this.setState({ error: null });
  }

  override render() {
    if (this.state.error === null) return this.props.children;
    return (
      <FailureNotice error={this.state.error} onRetry={() => this.setState({ error: null })} />
    );
  }
}
