# Sign-in in the browser for apps that ask for it.

sso-sign-in-title = Sign in
sso-user-label = User name or e-mail address
# What one confirms. { $site }: the host of a website.
do-sso-site = Sign in to { $site }
# { $app }: the scheme by which the app is opened.
do-sso-app = Sign in to the app “{ $app }”
sso-continue-site-title = Continue to this site?
sso-continue-app-title = Continue to the app?
sso-continue-text = It will be signed in to your account.
sso-site = Site
sso-app = App
sso-address = Its address
sso-not-encrypted = The way to this site is not encrypted (http). Go on only in a network that you trust.
sso-continue = Continue to { $name }
sso-nothing-happens = If nothing happens, the app is not installed on this device.
sso-stop-hint = You do not know this address, or changed your mind?
sso-bad-address-title = This sign-in cannot go on
sso-bad-address-why = The app or site that sent you here did not say where to go back to, or named an address that cannot be trusted.
sso-bad-address-what-now = Go back to it and try again. If it happens again, tell whoever makes it.
sso-elsewhere-title = This sign-in is not from this browser
sso-elsewhere-why = It was begun in another browser, or this one keeps no cookies. Go back to the app and begin there again.
sso-elsewhere-close = If somebody sent you the link to this page, close it: do not enter anything.
onward-title = Go on
onward-text = Your browser should go on by itself.
onward-link = Continue
