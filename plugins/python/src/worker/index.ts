// The page's side of a session in a Worker.
export {}
