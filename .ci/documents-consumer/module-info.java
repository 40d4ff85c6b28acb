module consumer {
    requires dev.noncoercive.model;
    requires dev.noncoercive.jackson2;
    requires dev.noncoercive.jackson3;
}
