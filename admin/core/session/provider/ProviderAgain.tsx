import { useEffect } from 'react';
import { endInterruption, isSignedIn } from '../session.js';
import { ProviderButton } from './ProviderButton.js';

/** Goes on as soon as the same person is signed in again, in whatever tab it was. */
function useSignedInElsewhere(email: string) {
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      void isSignedIn(email).then((signedIn) => signedIn && endInterruption(true));
    };
    document.addEventListener('visibilitychange', look);
    window.addEventListener('focus', look);
    return () => {
      document.removeEventListener('visibilitychange', look);
      window.removeEventListener('focus', look);
    };
  }, [email]);
}

/** Signs in again by the provider in a tab of its own, so that this page stays as it is. */
export function ProviderAgain({ email }: { email: string }) {
  useSignedInElsewhere(email);
  const begin = () => {
    // Opened at once, as a browser lets a page do while the click is fresh.
    const tab = window.open('about:blank');
    if (tab) tab.opener = null;
    return (url: string) => {
      if (tab) tab.location.href = url;
    };
  };
  return <ProviderButton begin={begin} />;
}
