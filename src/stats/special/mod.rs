//! Special functions: gamma, beta, error function and the distributions made of them.
