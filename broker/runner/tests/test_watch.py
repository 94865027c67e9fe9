"""Ending an experiment, on a clock of the test's own."""

from runner.watch import Clock, Limits, watch


class FakeClock:
    def __init__(self):
        self.time = 0.0

    def sleep(self, seconds):
        self.time += seconds

    def clock(self):
        return Clock(lambda: self.time, self.sleep)


class FakeProcess:
    """Ends at an instant; an interrupt makes it end some seconds later, or never."""

    def __init__(self, clock, ends=float("inf"), after_interrupt=float("inf"), in_rollbacks=False):
        self.clock, self.ends, self.after_interrupt = clock, ends, after_interrupt
        self.in_rollbacks, self.interrupts, self.killed = in_rollbacks, 0, None
        self.activities_ended = self.activities_forced = None

    @property
    def exit_code(self):
        return 0 if self.clock.time >= self.ends else None

    def rollbacks_begun(self):
        return self.in_rollbacks

    def interrupt(self):
        self.interrupts += 1
        self.ends = self.clock.time + self.after_interrupt

    def end_activities(self, force=False):
        if force:
            self.activities_forced = self.clock.time
        else:
            self.activities_ended = self.clock.time

    def kill(self):
        self.killed = self.clock.time


def ended(process, clock, deadline=100, grace=10, abort_at=float("inf"), journal_at=float("inf"), **more):
    return watch(
        process,
        Limits(deadline, grace, **more),
        lambda: clock.time >= abort_at,
        lambda: clock.time >= journal_at,
        clock.clock(),
    )


def test_an_experiment_that_ends_is_left_alone_and_its_group_is_killed():
    clock = FakeClock()
    process = FakeProcess(clock, ends=50)
    assert ended(process, clock) is None
    assert process.interrupts == 0 and 50 <= process.killed < 51


def test_the_deadline_interrupts_once_and_waits_for_the_end():
    clock = FakeClock()
    process = FakeProcess(clock, after_interrupt=8)
    assert ended(process, clock) == "deadline"
    assert process.interrupts == 1 and 108 <= process.killed < 109


def test_an_experiment_that_does_not_listen_is_killed_when_the_grace_is_over():
    clock = FakeClock()
    process = FakeProcess(clock)
    assert ended(process, clock) == "deadline"
    assert 110 <= process.killed < 111


def test_background_activities_are_ended_so_that_rollbacks_can_be_played():
    clock = FakeClock()
    process = FakeProcess(clock, after_interrupt=8)
    ended(process, clock)
    assert 102 <= process.activities_ended < 103
    assert 104 <= process.activities_forced < 105


def test_background_activities_that_listen_are_not_forced():
    clock = FakeClock()
    process = FakeProcess(clock, after_interrupt=3)
    ended(process, clock)
    assert 102 <= process.activities_ended < 103 and process.activities_forced is None


def test_a_process_that_stays_after_its_journal_is_not_waited_for():
    clock = FakeClock()
    process = FakeProcess(clock)
    assert ended(process, clock, journal_at=103) == "deadline"
    assert 105 <= process.killed < 106


def test_an_interrupt_would_stop_rollbacks_that_are_being_played():
    clock = FakeClock()
    process = FakeProcess(clock, ends=105, in_rollbacks=True)
    assert ended(process, clock) == "deadline"
    assert process.interrupts == 0 and process.activities_ended is None
    assert 105 <= process.killed < 106


def test_an_abort_is_noticed_within_seconds():
    clock = FakeClock()
    process = FakeProcess(clock, after_interrupt=1)
    assert ended(process, clock, abort_at=20) == "abort"
    assert process.killed < 25


def test_an_abort_that_costs_nothing_to_look_for_is_looked_for_often():
    clock = FakeClock()
    process = FakeProcess(clock, after_interrupt=1)
    assert ended(process, clock, abort_at=20, between_looks=0.2) == "abort"
    assert process.killed < 22
