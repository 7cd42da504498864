namespace Oversteek.Domain.Bouwstenen;

/// <summary>Days on which a term can end: no weekend and no public holiday.</summary>
public static class Werkdagen
{
    public static DateOnly Na(DateOnly dag, int aantal)
    {
        while (aantal > 0)
        {
            dag = dag.AddDays(1);
            if (!Feestdagen.IsVrij(dag))
                aantal--;
        }
        return dag;
    }
}
