import { CustomRoutes, reactRouterProvider } from 'react-admin';
import { AccountPage } from './AccountPage.js';
import { ForgotPasswordPage } from './door/ForgotPasswordPage.js';
import { ResetPasswordPage } from './door/ResetPasswordPage.js';

const { Route } = reactRouterProvider;

/** Pages of the own account; two of them are for who is not signed in. */
export const accountRoutes = [
  <CustomRoutes key="account">
    <Route path="/account" element={<AccountPage />} />
  </CustomRoutes>,
  <CustomRoutes key="door" noLayout>
    <Route path="/forgot-password" element={<ForgotPasswordPage />} />
    <Route path="/reset-password" element={<ResetPasswordPage />} />
  </CustomRoutes>,
];
