window-start-failed = La fenêtre n’a pas pu s’ouvrir ({ $detail }). Le registre est intact ; installez WebKitGTK (Linux) ou WebView2 (Windows), puis recommencez.
