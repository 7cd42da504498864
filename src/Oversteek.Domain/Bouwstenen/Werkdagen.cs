namespace Oversteek.Domain.Bouwstenen;

/// <summary>Days from Monday to Friday.</summary>
public static class Werkdagen
{
    public static DateOnly Na(DateOnly dag, int aantal)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (dag.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                aantal--;
        }
        return dag;
    }
}
