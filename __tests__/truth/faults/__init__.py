"""What the experiments of the truth table break, and look at: a file called `broken` where they run, and a web service."""
