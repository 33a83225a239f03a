window-start-failed = The window could not open ({ $detail }). The registry is intact; install WebKitGTK (Linux) or WebView2 (Windows), then start again.
